class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return f"<class access {owner.__name__}.{self.name}>"
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = ("data", value)
    def __delete__(self, obj): obj.__dict__.pop(self.name, None)
class NonData:
    def __get__(self, obj, owner): return ("nondata", obj is None, owner.__name__)
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["so"] = v * 2
class C:
    d = Data()
    n = NonData()
    so = SetOnly()
    d2 = d3 = Data()
c = C()
print(C.d, c.d, c.n, C.n)
c.d = 1
c.so = 5
print(c.d, c.__dict__, c.so)
c.__dict__["d"] = "bypass"
print(c.d)
del c.d
print(c.d, c.__dict__)
c.n = "shadow"
print(c.n, C.n)
del c.n
print(c.n)
class S(C): pass
print(S.d, S().n, S().d)
late = Data()
late.name = "late"
C.late = late
c.late = 9
print(c.late)
try:
    del c.so
except AttributeError as e:
    print(type(e).__name__, e)
class Typed:
    def __init__(self, *types): self.types = types
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t): return self if o is None else getattr(o, self.n)
    def __set__(self, o, v):
        if not isinstance(v, self.types):
            raise TypeError(f"{self.n[1:]}: expected {' or '.join(t.__name__ for t in self.types)}, got {type(v).__name__}")
        setattr(o, self.n, v)
class Person:
    name = Typed(str)
    age = Typed(int, float)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person("Al", 3)
p.age += 0.5
print(p.name, p.age, vars(p))
try:
    p.age = "old"
except TypeError as e:
    print(e)
class Bound:
    def __init__(self, f): self.f = f
    def __get__(self, obj, cls): return lambda *a: self.f(obj or cls, *a)
class U:
    @Bound
    def who(x, n): return x.__name__ if isinstance(x, type) else type(x).__name__ + "-inst", n
print(U.who(1), U().who(2))
f = (lambda self, x: (self, x)).__get__("me")
print(f(1), str.upper.__get__("abc")(), C.__dict__["n"].__get__(None, int))
class InstDesc:
    def __init__(self): self.x = NonData()
print(type(InstDesc().x).__name__)
