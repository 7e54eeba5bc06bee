class Tick:
    def __init__(self, v=None): self.v = v
    def __await__(self): return (yield self.v)
def run_(coro):
    while True:
        try:
            coro.send(None)
        except StopIteration as e:
            return e.value
async def agen(n):
    try:
        for i in range(n):
            await Tick(i)
            got = yield i
            if got: print("got", got)
    finally:
        print("agen closed", n)
async def main1():
    out = []
    async for x in agen(3): out.append(x)
    else: out.append("else")
    out += [x async for x in agen(4) if x % 2]
    out.append({x: x * x async for x in agen(2)})
    out.append(sorted({x async for x in agen(2)}))
    g = (x + 1 async for x in agen(2))
    out.append([y async for y in g])
    return out
print(run_(main1()))
async def main2():
    a = agen(5)
    print(await a.__anext__(), await a.asend("hello"), await anext(a))
    await a.aclose()
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        print("stopped", e.args)
    b = agen(5)
    await b.__anext__()
    try:
        await b.athrow(ValueError("in"))
    except ValueError as e:
        print("athrow", e)
    print(await anext(agen(0), "dflt"))
    c = agen(2)
    async for v in c:
        if v == 1: break
    await c.aclose()
    return "main2"
print(run_(main2()))
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        await Tick()
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def main3():
    r = [v async for v in AIter(3)]
    nested = [(a, b) async for a in AIter(2) async for b in AIter(2)]
    mixed = [(a, b) for a in "xy" async for b in AIter(1)]
    total = 0
    async for a in AIter(4):
        if a == 2: continue
        total += a
    return r, nested, mixed, total
print(run_(main3()))
async def inner():
    yield 1
    raise KeyError("gen failed")
async def main4():
    try:
        async for x in inner(): print("x", x)
    except KeyError as e: return f"caught {e}"
print(run_(main4()))
async def pipeline(src, f):
    async for x in src: yield f(x)
async def main5(): return [x async for x in pipeline(pipeline(AIter(3), lambda v: v + 1), str)]
print(run_(main5()), type(agen(1)).__name__)
async def empty():
    if False: yield
async def main6(): return [x async for x in empty()]
print(run_(main6()))
