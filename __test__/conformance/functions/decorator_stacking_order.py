def tag(name):
    print("make", name)
    def deco(f):
        print("apply", name, f.__name__)
        def w(*a): return f"<{name}>{f(*a)}</{name}>"
        w.__name__ = f"{name}_{f.__name__}"
        return w
    return deco
@tag("b")
@tag("i")
def hello(n): return n
print(hello("x"), hello.__name__)
class D:
    def __init__(self, f): self.f = f
    def __call__(self, *a): return [self.f(*a)]
@D
@D
def one(): return 1
print(one(), type(one).__name__)
def cls_deco(c): c.tag = "yes"; return c
@cls_deco
class K:
    @staticmethod
    @tag("s")
    def s(x): return x
    @classmethod
    @tag("c")
    def c(cls, x): return cls.__name__ + x
    @property
    @tag("p")
    def p(self): return "prop"
print(K.tag, K.s("1"), K.c("2"), K().p)
decos = [tag("z"), lambda f: lambda *a: f(*a).upper()]
@decos[1]
@decos[0]
def g(): return "g"
print(g())
@(lambda f: 42)
def h(): pass
print(h)
@repr
def printed(): pass
print(type(printed).__name__)
