# What is awaited of an asynchronous generator that has ended, or that is running.
async def f():
    x = yield 1
    await Pause()


class Pause:
    def __await__(self):
        yield "pause"


def run(step):
    try:
        while True:
            print(step.send(None))
    except BaseException as e:
        print(type(e).__name__, repr(e.args))


for how in ("athrow", "aclose", "asend", "anext"):
    g = f()
    run(g.aclose())
    run(g.athrow(KeyError) if how == "athrow" else g.aclose() if how == "aclose" else g.asend(1) if how == "asend" else g.__anext__())
    g = f()
    run(g.athrow(ValueError("v")))
    run(g.athrow(KeyError("k")))
    g = f()
    run(g.asend(None))
    running = g.asend(2)
    print(running.send(None))
    run(g.athrow(KeyError) if how == "athrow" else g.aclose() if how == "aclose" else g.asend(1) if how == "asend" else g.__anext__())
    run(running)
