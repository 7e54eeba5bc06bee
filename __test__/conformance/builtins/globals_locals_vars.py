g1 = 1
print(globals()["g1"], "g1" in locals(), locals() is globals())
globals()["made"] = "by name"
print(made)
def f(a, b=2, *c, d, **e):
    x = a
    return locals()
print(f(1, d=4), f(1, 2, 3, d=5, z=6))
def free():
    v = 1
    def inner():
        v
        w = 2
        return locals()
    return inner()
print(free())
class C:
    a = 1
    def m(self): pass
    here = sorted(n for n in locals() if n[0] != "_")
print(C.here)
o = C()
o.q = 5
print(vars(o), vars(o) is o.__dict__, "m" in vars(C), type(vars(C)).__name__)
def g():
    z = 9
    return vars()
print(g())
for bad in (1, [], "x", object()):
    try: vars(bad)
    except TypeError as e: print(e)
vars(o)["added"] = 1
print(o.added)
def h():
    locals()["zz"] = 1
    return "zz is no local"
print(h())
