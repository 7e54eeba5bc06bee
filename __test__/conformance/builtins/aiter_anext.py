import asyncio
class A:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > 3: raise StopAsyncIteration
        return self.i
async def gen():
    yield "a"
    yield "b"
async def main():
    it = aiter(A())
    print(await anext(it), await anext(it), await anext(it), await anext(it, "default"))
    try: await anext(it)
    except StopAsyncIteration as e: print("stop", e.args)
    g = gen()
    print(aiter(g) is g, await anext(g), await anext(g, None), await anext(g, "end"))
    for bad in (5, [], "x"):
        try: aiter(bad)
        except TypeError as e: print(e)
        try: await anext(bad)
        except TypeError as e: print(e)
    class N:
        def __anext__(self): return 7
    try: await anext(N())
    except TypeError as e: print(e)
    try: await anext(N(), 1)
    except TypeError as e: print(e)
asyncio.run(main())
