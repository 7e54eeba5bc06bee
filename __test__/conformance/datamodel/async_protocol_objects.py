import asyncio
class Await:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.v
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
class ACM:
    async def __aenter__(self): print("aenter"); return "v"
    async def __aexit__(self, *e): print("aexit", e[0] and e[0].__name__); return True
class BadAwait:
    def __await__(self): return 5
class BadAiter:
    def __aiter__(self): return 5
async def main():
    print(await Await(5), [x async for x in AIter(3)], {x: x async for x in AIter(2)})
    async for x in AIter(2): print("x", x)
    else: print("else")
    async with ACM() as v: print(v); raise ValueError
    for make in (BadAwait, lambda: 5, lambda: "x"):
        try: await make()
        except TypeError as e: print(e)
    try:
        async for _ in BadAiter(): pass
    except TypeError as e: print(e)
    try:
        with ACM(): pass
    except TypeError as e: print(e)
    try:
        for _ in AIter(1): pass
    except TypeError as e: print(e)
asyncio.run(main())
c = main()
print(type(c).__name__, c.__name__, c.__qualname__)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
