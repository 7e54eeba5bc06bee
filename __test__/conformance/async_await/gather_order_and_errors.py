import asyncio
log = []
async def job(name, n, fail=False):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    if fail: raise ValueError(name)
    return name
async def main():
    print(await asyncio.gather(job("a", 2), job("b", 3), job("c", 1)), log); log.clear()
    r = await asyncio.gather(job("x", 1, True), job("y", 2), return_exceptions=True)
    print([repr(v) for v in r], log); log.clear()
    try: await asyncio.gather(job("p", 2, True), job("q", 5))
    except ValueError as e: print("error", e)
    await asyncio.sleep(0.001); print(log[-1])
    t = asyncio.create_task(job("t", 1)); print(t.done(), await t, t.done(), t.result())
    async def nested(n): return 0 if n == 0 else 1 + await nested(n - 1)
    print(await nested(50))
asyncio.run(main())
