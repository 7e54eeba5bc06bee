# An async generator that yields where it is closed may go on, but nothing is thrown into it any more.
class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print('exit', exc[0])
        return True


async def numbers(n):
    for i in range(n):
        with Swallow():
            yield i


def step(awaitable):
    try:
        awaitable.send(None)
        print('suspended')
    except BaseException as e:
        print(type(e).__name__, e)


g = numbers(4)
step(g.asend(None))
step(g.aclose())
step(g.aclose())
step(g.athrow(ValueError(1)))
step(g.__anext__())
step(g.asend(None))
step(g.__anext__())
step(g.__anext__())
step(g.athrow(ValueError))

g = numbers(3)
step(g.__anext__())
step(g.athrow(GeneratorExit))
step(g.athrow(GeneratorExit()))
step(g.__anext__())
step(g.aclose())
