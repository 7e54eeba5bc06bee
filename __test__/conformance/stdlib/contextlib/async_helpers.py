import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, nullcontext
@asynccontextmanager
async def res(n):
    print("open", n); await asyncio.sleep(0)
    try: yield n * 2
    except KeyError as e: print("handled", e)
    finally: print("close", n)
async def agen():
    try:
        yield 1
        yield 2
    finally: print("agen closed")
async def main():
    async with res(1) as r: print(r)
    async with res(2): raise KeyError("k")
    try:
        async with res(3): raise ValueError("v")
    except ValueError as e: print("escaped", e)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(res(4)))
        s.push_async_callback(asyncio.sleep, 0); s.callback(print, "sync callback")
    async with aclosing(agen()) as a:
        async for x in a: print(x); break
    async with nullcontext(7) as n: print(n)
    @res(9)
    async def deco(): print("decorated"); return "r"
    print(await deco())
asyncio.run(main())
