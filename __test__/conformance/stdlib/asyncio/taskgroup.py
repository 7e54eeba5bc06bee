import asyncio
async def w(n, d, fail=False):
    try:
        await asyncio.sleep(d)
        if fail: raise ValueError(n)
        print('end', n); return n
    except asyncio.CancelledError:
        print('cancelled', n); raise
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(w('x', .01)); b = tg.create_task(w('y', 0))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w('bad', .001, True)); tg.create_task(w('long', 5))
    except* ValueError as eg: print(eg.message, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w('long2', 5)); await asyncio.sleep(0); raise KeyError('body')
    except* KeyError as eg: print(eg.exceptions)
asyncio.run(main())
