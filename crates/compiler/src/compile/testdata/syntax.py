# a broad language test, run on both
pass
out=print
# evaluation order and locals
def f():
    x = 1
    y = x + (x := 5) + x
    out(y, x)
    l = [x, x := 7, x]
    out(l)
    d = {x: (x := 8), x: x}
    out(d)
    z = (x, (x := 9))
    out(z)
    out(x if (x := 0) else x + 1)
    a, b = 1, 2
    a, b = b, a
    out(a, b)
    a = b = [a]
    out(a is b)
    x = 3
    x = x or 1/0
    out(x)
    x = None
    try:
        x = 5 and 1/0
    except ZeroDivisionError as e:
        out("x", x, e)
    try:
        e
    except UnboundLocalError as u:
        out(u)
    return x
out(f())
# chained comparisons
def g(n): out("g", n); return n
out(g(1) < g(2) < g(3)); out(g(3) < g(2) < g(1))
if g(1) < g(2) < g(3): out("yes")
if not (g(1) < g(5) < g(3)): out("no")
out(1 < 2 > 1 == 1 != 3 is not None)
# closures
def outer():
    fs = []
    for i in range(3):
        def h(j=i): return i, j
        fs.append(h)
    out([h() for h in fs])
    out([h() for h in [lambda: k for k in range(3)]])
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    inc(); inc()
    out(n)
    del n
    try: inc()
    except NameError as e: out(type(e).__name__, e)
outer()
# try/finally flow
def t(n):
    for i in range(5):
        try:
            if n == 0: return "ret"
            if n == 1: break
            if n == 2: continue
            if n == 3: raise ValueError(i)
            if n == 4: return i
        except ValueError as e:
            out("caught", e)
            if e.args[0] > 1: return "exc"
        else:
            out("else")
        finally:
            out("fin", i)
            if n == 5 and i == 2: return "from finally"
    else:
        out("loop else")
    return "end"
for n in range(6): out(n, t(n))
def nest():
    try:
        try:
            return 1
        finally:
            out("a")
            try: raise KeyError("k")
            except KeyError: out("k caught")
    finally:
        out("b", 0)
out(nest())
def ctx():
    try:
        try: 1/0
        finally: raise ValueError("v")
    except ValueError as e:
        out(repr(e.__context__))
ctx()
def reraise():
    try:
        try: 1/0
        except ZeroDivisionError:
            try: [][1]
            except IndexError: pass
            raise
    except ZeroDivisionError as e: out("re", e, e.__context__)
reraise()
# with
class M:
    def __init__(s, n, sw=False): s.n=n; s.sw=sw
    def __enter__(s): out("enter", s.n); return s.n
    def __exit__(s, *a): out("exit", s.n, a[0]); return s.sw
def w(k):
    for i in range(3):
        with M("a") as x, M("b", True) as (y):
            out(x, y)
            if k == 0: return 1
            if k == 1: break
            if k == 2: continue
            if k == 3: raise ValueError
        out("after")
    return "done"
for k in range(5): out(w(k))
# generators
def gen():
    try:
        x = yield 1
        out("got", x)
        y = yield from sub()
        out("sub", y)
    except GeneratorExit:
        out("exit"); raise
    finally:
        out("fin")
def sub():
    z = yield 2
    out("z", z)
    return "r"
it = gen(); out(next(it)); out(it.send("s")); 
try: it.send("t")
except StopIteration as e: out("stop", e.value)
it = gen(); next(it); it.close()
out(list(x*y for x in range(3) for y in range(3) if x != y))
out([(i, j) for i in range(3) if i for j in range(i)], {i: j for i, j in zip("ab", "cd")}, {i % 2 for i in range(5)})
out([[x for x in range(y)] for y in range(3)])
x = "outer"
out([x for x in range(2)], x)
class C:
    a = 5
    b = [a for _ in range(2)] if False else None
    c = [i for i in range(a)]
    def m(self): return __class__.__name__, super().__repr__() is not None
    __p = 3
    def p(self): return self.__p
    class D:
        def q(self): return C.D.q.__qualname__
out(C.c, C().m(), C().p(), C.D().q(), C.__module__, C.__qualname__)
# star args
def sa(a, /, b, *args, c=1, **kw): return a, b, args, c, kw
out(sa(1, 2), sa(1, *[2, 3], c=4, **{"d": 5}), sa(*(1, 2), *[3], **{"c": 9}, e=1))
try: sa(1, 2, **{"c": 1}, **{"c": 2})
except TypeError as e: out(e)
# unpack
a, *b, c = range(5); out(a, b, c)
(a, (b, *c)), d = (1, (2, 3, 4)), 5; out(a, b, c, d)
[*l] = "abc"; out(l, [*l, *b"x"] if False else [*l, 1], (*l,), {*l} == set("abc"), {**{"a": 1}, "b": 2})
# match
def mt(v):
    match v:
        case 0 | 1: return "01"
        case [1, 2]: return "l12"
        case [a, *r, b] if a == b: return ("ends", a, r)
        case {"k": k, **rest}: return ("map", k, rest)
        case str() as s: return ("str", s)
        case (int(), [x, _]): return ("pair", x)
        case None: return "none"
        case True: return "true"
        case -1.5: return "neg"
        case C(a=q): return ("C", q)
        case [("a" | "b") as t]: return t
        case []: return "empty"
        case _: return "other"
for v in [0, 1, [1,2], [3,4,3], {"k":1,"z":2}, "s", (1,[2,3]), None, True, -1.5, C(), ["b"], [], 99, {}]: out(mt(v))
# augmented
class O: pass
o = O(); o.x = 1; o.x += 2; o.l = [1]; o.l += [2]; l = o.l; l[0] += 5; l[-1] *= 3; out(o.x, o.l)
def aug():
    s = 0
    for i in range(5): s += i; s -= 1; s *= 2
    s //= 3; s %= 7; s **= 2; s <<= 2; s |= 1; s ^= 8; s &= 255; s >>= 1
    return s
out(aug())
# f-strings
w = 5; v = 3.14159
out(f"{v:{w}.{2}f}|{v!r}|{w=}|{w = !s:>4}|{{}}|{'a' 'b'}|{[i for i in range(3)]}|{(lambda: 4)()}")
# lambda defaults, kwonly
out((lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1, d=5, z=6))
# del
dd = {1: 2}; del dd[1]; ll = [1,2,3]; del ll[0], ll[0]; out(dd, ll)
del o.x
try: o.x
except AttributeError as e: out(e)
# global
gl = 1
def sg():
    global gl, gl2
    gl += 1; gl2 = 5
sg(); out(gl, gl2)
# while else / break
n = 0
while n < 3: n += 1
else: out("welse")
while True:
    n += 1
    if n > 6: break
out(n)
# annotations
def an(a: int, b: "str" = 1, *c: float, d: bool = True, **e: list) -> None: loc: int = 3; return loc
out(an.__annotations__, an(1))
q: int = 4
r: "x"
out(__annotations__)
# decorators
def deco(k):
    def d(f):
        out("deco", k)
        return lambda *a: (k, f(*a))
    return d
@deco(1)
@deco(2)
def df(x): return x
out(df(3))
@deco("c")
class DC: pass
out(type(DC()).__name__)
# except*
def es(*excs):
    try:
        raise ExceptionGroup("g", list(excs))
    except* ValueError as e: out("VE", e.exceptions)
    except* (TypeError, KeyError) as e: out("TK", e.exceptions)
    else: out("else")
    finally: out("fin")
es(ValueError(1), TypeError(2))
try: es(ValueError(1), IndexError(2))
except ExceptionGroup as e: out(e.exceptions)
def es2():
    try:
        try: raise ValueError(1)
        except* ValueError as e: raise KeyError(2)
    except ExceptionGroup as e: out(e, e.exceptions)
    except KeyError as e: out("KE", e)
es2()
# conditional exprs / bool
def tf(a, b, c):
    if a and b or c: r = 1
    elif not a and (b or not c): r = 2
    else: r = 3
    return r, a and b or c, (a or b) and c, not a
for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1): out(tf(a, b, c))
out(1 in [1, 2], 3 not in (1, 2), 1 in {1}, "a" in "abc", None is None, 1 is not None)
assert True
try: assert 0, "msg"
except AssertionError as e: out("AE", e)
big = 1 << 100; out(big, -5 // 2, -5 % 3, 2 ** -1, 7 / 2, 1e3, 1j * 1j, ~5, +5, --5, "a" * 3, (1, 2) + (3,), b"x" + b"y")
def many(*a, **k): return len(a), len(k)
out(many(*range(300)), many(**{str(i): i for i in range(300)}))
out(eval("many(" + ",".join(map(str, range(250))) + ")"))
out(eval("[" + ",".join("x" for i in range(300)) + "]") == ["outer"] * 300)
out(len(eval("{" + ",".join(f"{i}: x" for i in range(300)) + "}")))
ns = {}
exec("y = 1\ndef f(): return y\nz = f()\nc = [y for _ in range(2)]\nclass A:\n  q = y\n", ns)
out(ns["z"], ns["c"], ns["A"].q)
def longf(n):
    s = 0
    for i in range(n):
        if i % 2:
            continue
        s += 1
    return s
out(longf(10))
src = "def big(n):\n  s = 0\n  while n > 0:\n    n -= 1\n    if n == 3: continue\n" + "".join(f"    s += {i % 7} if n != {i} else 1\n" for i in range(6000)) + "  return s\n"
exec(src, ns); out(ns["big"](5))


async def co(a):
    async with a as b, a as c:
        async for x, y in b:
            if x:
                continue
            await y
            if y:
                break
        else:
            return [z async for z in b if await z]
    return {k: v async for k, v in c}, (i async for i in c)


async def agen():
    try:
        got = yield 1
        await got
        yield
    finally:
        await got


class Base[T: (int, str), *Ts, **P](list, metaclass=type):
    """doc"""
    __slots__ = ()
    v: int = 1
    w: "str"
    if v:
        u: float

    @property
    def m[U](self, a: U = 1, *b: int, k=2, **c) -> T:
        nonlocal_ = [lambda: (self, x, a) for x in b]
        return super().m, __class__, nonlocal_

    z = [q for q in (1, 2) if [r for r in (q,)]]
    g = (q for q in z)


type Alias[K] = dict[K, int]
type Plain = int


def deep(*args, **kwargs):
    global gg, hh
    gg, *hh = args
    for i in args:
        try:
            with args[0] as (p, q), args[1]:
                try:
                    if i:
                        return i
                    elif p:
                        break
                    continue
                except (A, B) as e:
                    raise C from e
                except D:
                    pass
                else:
                    return
                finally:
                    for j in kwargs:
                        try:
                            continue
                        finally:
                            del j
        except E:
            raise
    while (n := next(args)) is not None and not (n > 1 or n < -5 or n in (1, 2)):
        print(n, sep="", *args, end=f"{n:>{n}}{n!r}", **kwargs)
        args[n:, ..., ::2] += (yield n), (yield from n)
    else:
        assert n, "x"
    return lambda: (yield)


def handlers():
    try:
        pass
    except* A as e:
        print(e)
    except* (B, C):
        raise
    else:
        x = 1
    finally:
        x = 2
    match x:
        case A.b | -1 | "s" "t" | 1 + 2j | None | True:
            return 1
        case [a, [b, *_], {"k": c, **r}] if a:
            return r
        case Point(x, y=[*s], z=y) | {"p": [x, s, *_, y]} if not s:
            return s
    del x, a[0], b.c, (e, [f])
