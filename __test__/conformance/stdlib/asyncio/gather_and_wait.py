import asyncio
async def w(n, d=0, fail=False):
    await asyncio.sleep(d)
    if fail: raise ValueError(n)
    return n
async def main():
    print(await asyncio.gather(w(1, 0.002), w(2, 0.001), w(3)), await asyncio.gather(w(1), w(2, fail=True), return_exceptions=True), await asyncio.gather())
    try: await asyncio.gather(w(1, 0.001), w(2, fail=True))
    except ValueError as e: print("first error", e)
    done, pending = await asyncio.wait([asyncio.create_task(w(i, i / 500)) for i in range(3)], return_when=asyncio.FIRST_COMPLETED); print(len(done), len(pending)); done, pending = await asyncio.wait(pending); print(sorted(t.result() for t in done), pending)
    for c in asyncio.as_completed([w("slow", 0.004), w("fast", 0.001)]): print(await c)
    done, pending = await asyncio.wait([asyncio.create_task(w(1, 1))], timeout=0.001); print(len(done), len(pending)); [t.cancel() for t in pending]
    t = asyncio.create_task(w(9, fail=True), name="job"); await asyncio.sleep(0.001); print(t.get_name(), t.done(), repr(t.exception()), t.cancelled())
    try: t.result()
    except ValueError as e: print("result raises", e)
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    s = asyncio.shield(w("shielded", 0.001)); print(await s); print(await asyncio.wait_for(w("in time"), 1))
    try: asyncio.create_task(5)
    except TypeError as e: print(e)
asyncio.run(main())
try: asyncio.run(5)
except ValueError as e: print(e)
