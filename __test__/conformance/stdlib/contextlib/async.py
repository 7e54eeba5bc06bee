import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, nullcontext
@asynccontextmanager
async def cm(n):
    print('enter', n)
    try:
        yield n
    except ValueError as e:
        print('handled', e)
    finally:
        print('exit', n)
async def gen():
    try:
        for i in range(5):
            yield i
    finally:
        print('gen closed')
async def main():
    async with cm(1) as x: print(x)
    async with cm(2): raise ValueError('v')
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(cm(3)))
        async def bye(): print('bye')
        s.push_async_callback(bye)
    async with aclosing(gen()) as g:
        async for i in g:
            if i == 2: break
    async with nullcontext(9) as n: print(n)
    @cm('deco')
    async def f(): return 'f'
    print(await f())
asyncio.run(main())
