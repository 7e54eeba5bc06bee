import asyncio
async def job(n):
    try: await asyncio.sleep(10)
    except asyncio.CancelledError as e: print(n, "cancelled", e.args); raise
    finally: print(n, "cleanup")
async def stubborn():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: return "kept going"
async def main():
    t = asyncio.create_task(job("a")); await asyncio.sleep(0); print(t.cancel("why")); 
    try: await t
    except asyncio.CancelledError as e: print("awaiting", e.args, t.cancelled(), t.done())
    s = asyncio.create_task(stubborn()); await asyncio.sleep(0); s.cancel(); print(await s, s.cancelled(), s.cancel())
    n = asyncio.create_task(job("never started")); n.cancel()
    try: await n
    except asyncio.CancelledError: print("before start")
    try: n.result()
    except asyncio.CancelledError: print("result of cancelled")
    try:
        async with asyncio.timeout(0.001): await asyncio.sleep(5)
    except TimeoutError as e: print("timeout", repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("sibling")); tg.create_task(fail())
    except* ValueError as g: print(g.exceptions)
    inner = asyncio.create_task(asyncio.sleep(0.002, "inner done")); outer = asyncio.shield(inner)
    try: await asyncio.wait_for(outer, 0.0005)
    except TimeoutError: print("outer timed out", inner.cancelled(), await inner)
    print(asyncio.current_task() is not None, len(asyncio.all_tasks()))
async def fail(): await asyncio.sleep(0); raise ValueError("task failed")
asyncio.run(main())
print(issubclass(asyncio.CancelledError, BaseException), issubclass(asyncio.CancelledError, Exception), asyncio.TimeoutError is TimeoutError)
