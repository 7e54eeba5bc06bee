# What is thrown into an async generator that handles something has that as its context.
class pause:
    def __init__(self, n): self.n = n
    def __await__(self):
        got = (yield self.n)
        return got
async def several():
    try: await pause(1)
    finally: await pause(3)
    yield 1
async def f():
    x = [v async for v in several()]
async def f2():
    async for v in several(): pass
async def f3():
    await several().__anext__()
async def f4():
    try: await pause(1)
    finally: await pause(3)
class Bare:
    def __await__(self): 
        try: yield 1
        finally: yield 3
async def f5(): await Bare()
async def f6():
    try: raise OSError
    except OSError:
        async for v in several(): pass
for g in f, f2, f3, f4, f5, f6:
    c = g()
    print(c.send(None)); print(c.throw(BaseException(7)))
    try: c.throw(KeyError(7))
    except BaseException as e:
        while e: print(repr(e), end=' '); e = e.__context__
    print()
