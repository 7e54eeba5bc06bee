import asyncio
async def main():
    loop = asyncio.get_running_loop(); f = loop.create_future(); order = []
    f.add_done_callback(lambda x: order.append(("cb", x.result()))); loop.call_soon(order.append, "soon"); loop.call_later(0.001, f.set_result, 42); print(f.done(), await f, order); await asyncio.sleep(0); print(order)
    for g in (lambda: f.set_result(1), lambda: f.set_exception(ValueError()), lambda: loop.create_future().result(), lambda: loop.create_future().exception(), lambda: loop.create_future().set_exception(StopIteration())):
        try: print(g())
        except Exception as e: print(type(e).__name__, e)
    e = loop.create_future(); e.set_exception(KeyError("k")); print(repr(e.exception()))
    try: await e
    except KeyError as x: print("raised", x)
    c = loop.create_future(); print(c.cancel(), c.cancelled(), c.cancel())
    try: await c
    except asyncio.CancelledError: print("cancelled future")
    print(asyncio.isfuture(f), asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main), loop.is_running(), loop.time() >= 0)
    h = loop.call_later(10, print, "never"); h.cancel(); print(h.cancelled())
    async def tick(n):
        for i in range(n): order.append(i); await asyncio.sleep(0)
    order.clear(); await asyncio.gather(tick(2), tick(3)); print(order)
asyncio.run(main())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
