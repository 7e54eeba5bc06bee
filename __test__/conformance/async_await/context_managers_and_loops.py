import asyncio
class Conn:
    def __init__(self, n, fail=None): self.n, self.fail = n, fail
    async def __aenter__(self):
        await asyncio.sleep(0); print("open", self.n)
        if self.fail == "enter": raise OSError("cannot open")
        return self
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0); print("close", self.n, t and t.__name__)
        if self.fail == "exit": raise OSError("cannot close")
        return t is KeyError
class Rows:
    def __init__(self, n): self.n = n
    def __aiter__(self): self.i = 0; return self
    async def __anext__(self):
        await asyncio.sleep(0)
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1; return self.i
async def main():
    async with Conn(1) as a, Conn(2) as b: print(a.n + b.n)
    async with (Conn(3) as c, Conn(4)): raise KeyError("swallowed")
    try:
        async with Conn(5): raise ValueError("v")
    except ValueError as e: print("out", e)
    try:
        async with Conn(6), Conn(7, "enter"): print("never")
    except OSError as e: print(e)
    try:
        async with Conn(8, "exit"): raise ValueError("body")
    except OSError as e: print(e, repr(e.__context__))
    async def ret():
        async with Conn(9): return "returned"
    print(await ret())
    async for r in Rows(3):
        if r == 2: continue
        async with Conn(f"row {r}"): pass
    else: print("done")
    print([r async for r in Rows(3)], [r + s async for r in Rows(2) async for s in Rows(2)], [await asyncio.sleep(0, r) async for r in Rows(2)], sum([r async for r in Rows(4) if r > 1]))
    async for r in Rows(5):
        try:
            if r == 3: break
        finally: print("step", r)
asyncio.run(main())
