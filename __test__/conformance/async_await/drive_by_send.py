class Suspend:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def leaf(n):
    x = await Suspend(("leaf", n))
    return x * 2
async def mid(n):
    a = await leaf(n)
    b = await leaf(n + 1)
    return a + b
def drive(coro, answer):
    log, v = [], None
    while True:
        try:
            req = coro.send(v)
            log.append(req)
            v = answer(req)
        except StopIteration as e:
            return log, e.value
print(drive(mid(5), lambda r: r[1]))
async def plain(): return "no suspension"
print(drive(plain(), None))
async def err():
    try:
        await Suspend(1)
    except ValueError as e:
        return f"caught {e}"
    finally:
        print("finally")
c = err()
print(c.send(None))
try:
    c.throw(ValueError("thrown in"))
except StopIteration as e:
    print(e.value)
c = err()
c.send(None)
c.close()
async def raises():
    await Suspend(0)
    raise KeyError("from coro")
async def outer():
    try:
        await raises()
    except KeyError as e:
        return f"outer got {e}"
print(drive(outer(), lambda r: None))
c = mid(1)
print(type(c).__name__, c.__name__, hasattr(c, "__await__"), hasattr(c, "__iter__"))
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()
done = plain()
try:
    done.send(None)
except StopIteration:
    pass
try:
    done.send(None)
except RuntimeError as e:
    print(e)
class Awaits:
    def __await__(self): return iter([10, 20])
async def it(): return await Awaits()
print(drive(it(), lambda r: None))
async def multi(): return [await Suspend(i) for i in range(3)], {k: await Suspend(k) for k in "ab"}, (await Suspend("x")) + 1 if True else 0
print(drive(multi(), lambda r: 7))
class BadAwait:
    def __await__(self): return 5
async def aw(x): await x
for bad in (BadAwait(), 5, None):
    try:
        drive(aw(bad), None)
    except TypeError as e:
        print(e)
lam = lambda: leaf(3)
print(drive(lam(), lambda r: r[1]))
async def args(a, *b, c=3, **d): return a, b, c, d
print(drive(args(1, 2, c=4, e=5), None))
class K:
    async def m(self): return await leaf(1)
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return "static"
print(drive(K().m(), lambda r: 50), drive(K.c(), None), drive(K.s(), None))
