class A:
    cls_attr = "c"
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name}!")
a = A()
print(a.real, a.cls_attr, a.dyn_x, hasattr(a, "dyn_q"), hasattr(a, "zzz"), getattr(a, "zzz", "default"))
try:
    a.zzz
except AttributeError as e:
    print(e, e.name, e.obj is a if e.obj is not None else "none")
class B:
    def __init__(self): object.__setattr__(self, "store", {})
    def __getattribute__(self, name):
        if name == "secret": return "intercepted"
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        print("set", name, value)
        self.store[name] = value
    def __getattr__(self, name):
        print("getattr", name)
        try:
            return self.store[name]
        except KeyError:
            raise AttributeError(name) from None
    def __delattr__(self, name):
        print("del", name)
        del self.store[name]
b = B()
b.x = 5
b.x += 1
print(b.x, b.secret, b.store, vars(b))
del b.x
print(hasattr(b, "x"), getattr(b, "y", 3))
setattr(b, "dyn name", 1)
print(getattr(b, "dyn name"))
delattr(b, "dyn name")
class Frozen:
    def __init__(self, **kw):
        for k, v in kw.items(): object.__setattr__(self, k, v)
    def __setattr__(self, k, v): raise AttributeError(f"cannot assign to field {k!r}")
    def __delattr__(self, k): raise AttributeError(f"cannot delete field {k!r}")
f = Frozen(p=1)
for act in (lambda: setattr(f, "p", 2), lambda: delattr(f, "p"), lambda: setattr(f, "q", 2)):
    try:
        act()
    except AttributeError as e:
        print(e)
f.__dict__["p"] = 50
print(f.p)
class Proxy:
    def __init__(self, target): self._t = target
    def __getattr__(self, n):
        v = getattr(self._t, n)
        print("proxy", n)
        return v
p = Proxy([3, 1])
p.append(2)
p.sort()
print(p._t, p.count(1))
try:
    len(p)
except TypeError as e:
    print(e)
class Special:
    def __getattr__(self, n):
        print("looked up", n)
        raise AttributeError(n)
s = Special()
for op in (lambda: s + 1, lambda: len(s), lambda: s[0], lambda: iter(s)):
    try:
        op()
    except TypeError as e:
        print(e)
class Rec:
    def __getattribute__(self, n):
        if n.startswith("__"): return super().__getattribute__(n)
        return "attr:" + n
    def method(self): return 1
print(Rec().method, Rec().anything, Rec().__class__.__name__)
print([n for n in dir(A()) if not n.startswith("__")], getattr(5, "real"), getattr("a", "upper")())
