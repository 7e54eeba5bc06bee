x = "global"
def read(): return x
def write():
    global x
    x = "written"
def shadow():
    x = "local"
    return x
def create():
    global fresh, other
    fresh = 1
    other = fresh + 1
print(read(), shadow(), x)
write(); create()
print(read(), x, fresh, other)
def nested():
    x = "enclosing"
    def inner():
        global x
        x = "from inner"
        return x
    return inner(), x
print(nested(), x)
def a():
    v = 1
    def b():
        v2 = v
        def c():
            nonlocal v
            v += 10
            return v, v2
        return c
    return b()(), v
print(a())
class Body:
    x = "class"
    y = x + "!"
    def m(self): return x
    z = [x for _ in range(1)]
    w = (lambda: x)()
print(Body.x, Body.y, Body().m(), Body.z, Body.w)
def cls_in_fn():
    x = "fn"
    class K:
        got = x
        x = "k"
        def m(self): return x
    return K.x, K().m()
try:
    print(cls_in_fn())
except NameError as e:
    print(e)
def del_global():
    global fresh
    del fresh
del_global()
try:
    fresh
except NameError as e:
    print(e)
def maybe(flag):
    if flag:
        val = 1
    try:
        return val
    except UnboundLocalError as e:
        return str(e)
print(maybe(True), maybe(False))
def aug():
    try:
        x += 1
    except UnboundLocalError as e:
        print(e)
aug()
try:
    undefined_thing += 1
except NameError as e:
    print(e)
for i in range(2): pass
print(i, [i for i in range(5)], i, {k: 1 for k in "a"}, "k" in globals())
def loc(a, b=2):
    c = a + b
    return sorted(locals().items())
print(loc(1), "loc" in globals(), globals()["x"], type(globals()).__name__, __name__)
globals()["dyn"] = 42
print(dyn)
import_like = lambda: dyn
dyn = 43
print(import_like())
try:
    e = "keep"
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
