import asyncio
async def child(n):
    await asyncio.sleep(0)
    if n == 2: raise ValueError(f"child {n}")
    return n
async def main():
    print(await child(1))
    return await asyncio.gather(child(1), child(2), child(3))
asyncio.run(main())
