x = "global"
def shadow_builtin():
    len = lambda v: "shadowed"
    return len([1])
print(shadow_builtin(), len([1]))
list_ = list
list = "oops"
try:
    list("abc")
except TypeError as e:
    print(e)
del list
print(list("abc"), list is list_)
def late():
    return helper() + 1
def helper(): return 41
print(late())
def helper(): return 99
print(late())
def set_global(name, v): globals()[name] = v
set_global("dynamic", [1, 2])
print(dynamic, "dynamic" in globals(), sorted(k for k in globals() if k in ("x", "late", "dynamic", "nope")))
def param_shadow(x, y=x): return x, y
x = "changed"
print(param_shadow(1))
class Scope:
    x = "class"
    def method(self): return x
    lam = lambda self: x
    comp = [x for _ in range(1)]
    first = [i for i in x]
    def default(self, v=x): return v
s = Scope()
print(s.method(), s.lam(), s.comp, s.first, s.default())
def outer():
    x = "outer"
    class In:
        x = "in"
        def get(self): return x
    def use_global():
        global x
        return x
    def both():
        nonlocal x
        x += "!"
        return x
    return In().get(), In.x, use_global(), both(), x
try:
    print(outer())
except NameError as e:
    print(type(e).__name__, e)
def loop_vars():
    for i in range(3):
        for j in range(i): pass
    try:
        return i, j, k
    except NameError as e:
        return i, j, str(e)
print(loop_vars())
def cond_def(flag):
    if flag:
        def f(): return "a"
    else:
        def f(): return "b"
    return f()
print(cond_def(1), cond_def(0))
def try_scope():
    try:
        inside = 1
        raise ValueError("v")
    except ValueError as err:
        caught = str(err)
    return inside, caught, "err" in locals()
print(try_scope())
def with_del():
    v = 1
    def get(): return v
    a = get()
    del v
    try:
        get()
    except NameError as e:
        return a, str(e)
print(with_del())
def nonlocal_chain():
    n = 0
    def a():
        nonlocal n
        n += 1
        def b():
            nonlocal n
            n += 10
            def c():
                nonlocal n
                n += 100
                return n
            return c
        return b
    return a()()(), n
print(nonlocal_chain())
def comp_leak():
    y = [z for z in range(3)]
    try:
        return z
    except NameError as e:
        return str(e)
print(comp_leak())
def star_locals(a, *b, c=1, **d):
    e = 5
    return sorted(locals())
print(star_locals(1, 2, x=3))
print(__name__, type(__builtins__).__name__ in ("module", "dict"), (lambda: __name__)())
exec("x = 'from exec'\ndef made(): return x")
print(x, made(), eval("made")(), eval("[x for _ in range(1)]"))
import_counter = 0
def bump():
    global import_counter, created
    import_counter += 1
    created = import_counter * 2
    return created
print(bump(), bump(), created)
for name in ("one", "two"): globals()["get_" + name] = lambda name=name: name
print(get_one(), get_two())
if False: never_assigned = 1
try:
    never_assigned
except NameError as e:
    print(e)
