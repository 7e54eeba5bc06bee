# Coroutine support: what `await` and `async for` need beyond the instructions.

def _await_plain(value):
    # An awaitable that is already done.
    return _done(value)

async def _done(value):
    return value

def _await_task(coro):
    return _joined(coro)

async def _joined(coro):
    return run(coro)

async def _anext_plain(it):
    try:
        return next(it)
    except StopIteration:
        pass
    raise StopAsyncIteration

def _call_coro(coro):
    return run(coro)

def _agen_iter(agen):
    # An async generator in `for` or `list(…)`.
    while True:
        try:
            item = run(_agen_item(agen))
        except StopAsyncIteration:
            return
        yield item

async def _agen_item(agen):
    return await agen.__anext__()

def _exc_texts(excs):
    return [_exc_text(e) for e in excs]

def _exc_text(e):
    try:
        return str(e)
    except Exception:
        return '<exception str() failed>'
