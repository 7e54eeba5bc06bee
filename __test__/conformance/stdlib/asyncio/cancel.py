import asyncio
async def worker():
    try:
        print('working'); await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cleanup'); raise
    finally:
        print('finally')
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'survived'
async def main():
    t = asyncio.create_task(worker()); await asyncio.sleep(0); print(t.cancel())
    try:
        await t
    except asyncio.CancelledError: print('cancelled', t.cancelled(), t.cancel())
    s = asyncio.create_task(stubborn()); await asyncio.sleep(0); s.cancel(); print(await s)
    n = asyncio.create_task(worker()); n.cancel()
    try:
        await n
    except asyncio.CancelledError: print('never started')
    m = asyncio.create_task(worker()); await asyncio.sleep(0); m.cancel('why')
    try:
        await m
    except asyncio.CancelledError as e: print(e.args)
    sh = asyncio.shield(asyncio.create_task(asyncio.sleep(.01, 'shielded'))); print(await sh)
    bg = asyncio.create_task(worker()); await asyncio.sleep(0)
    print('main ends')
asyncio.run(main())
