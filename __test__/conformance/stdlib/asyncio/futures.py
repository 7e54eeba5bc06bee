import asyncio
async def main():
    loop = asyncio.get_running_loop(); f = loop.create_future()
    print(f.done(), asyncio.isfuture(f), asyncio.iscoroutinefunction(main), asyncio.iscoroutine(main))
    f.add_done_callback(lambda x: print('callback', x.result()))
    f.set_result(5); print(await f, f.done(), f.result()); await asyncio.sleep(0)
    for g in (lambda: f.set_result(6), lambda: loop.create_future().result()):
        try:
            g()
        except asyncio.InvalidStateError as e: print('invalid')
    e = loop.create_future(); e.set_exception(KeyError('k'))
    try:
        await e
    except KeyError as x: print('raised', x)
    c = loop.create_future(); print(c.cancel(), c.cancelled())
    try:
        await c
    except asyncio.CancelledError: print('cancelled')
    try:
        asyncio.run(asyncio.sleep(0))
    except RuntimeError as x: print(x)
asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as e: print(e)
