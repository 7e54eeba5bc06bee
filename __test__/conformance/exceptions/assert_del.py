def check(src, **ns):
    try:
        exec(src, ns)
        print("ok")
    except Exception as e:
        print(type(e).__name__, repr(e), e.args)
check("assert True")
check("assert False")
check("assert 1 == 2, 'message'")
check("assert [], (1, 2)")
check("assert 0, None")
check("assert (1,)")
side = []
assert side == [], side.append("not evaluated")
print(side)
try:
    assert not side.append(1) is None, f"value {side}"
except AssertionError as e:
    print("assertion:", e)
check("del x")
check("x = 1\ndel x\nx")
check("x = [1, 2, 3]\ndel x[0], x[0]\nprint(x)")
check("a = b = 1\ndel a, b\nprint('a' in globals())")
check("del (a, [b])", a=1, b=2)
check("class C: x = 1\ndel C.x\nC.x")
check("d = {'a': {'b': 1}}\ndel d['a']['b']\nprint(d)\ndel d['q']")
check("del len")
check("len = 5\ndel len\nprint(len('ab'))")
check("x = 5\ndel x.real")
check("del ()")
def f():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)
print(f())
def g():
    y = 1
    def h(): return y
    del y
    try:
        return h()
    except NameError as e:
        return type(e).__name__ + " " + str(e)
print(g())
class A:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
a = A()
del a.x, a[1], a[1:2], a["k"], a[..., 0]
for i in [1, 2]:
    pass
del i
check("for i in range(3): del i\nprint('i' in globals())")
try:
    raise ValueError("x")
except ValueError as e:
    del e
print("e" in globals())
def exc_scope():
    try:
        raise ValueError("x")
    except ValueError as e:
        keep = e
    try:
        e
    except UnboundLocalError as u:
        return str(u), str(keep)
print(exc_scope())
