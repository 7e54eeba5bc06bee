import asyncio
async def slow():
    try:
        await asyncio.sleep(5)
    finally: print('slow ended')
async def main():
    try:
        await asyncio.wait_for(slow(), .01)
    except asyncio.TimeoutError as e: print('timeout', repr(e), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(asyncio.sleep(0, 'quick'), 1), await asyncio.wait_for(asyncio.sleep(0, 'none'), None))
    try:
        async with asyncio.timeout(.01) as cm: await asyncio.sleep(5)
    except TimeoutError: print('expired', cm.expired())
    async with asyncio.timeout(1) as cm: pass
    print(cm.expired())
    async with asyncio.timeout(None): print('no limit')
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(.01, f.set_result, 'later'); print(await f)
    asyncio.get_running_loop().call_soon(print, 'soon'); await asyncio.sleep(0)
asyncio.run(main())
