class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": True}
    def __new__(m, name, bases, ns, **kw):
        print("meta new", name, "prepared" in ns)
        return super().__new__(m, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw):
        print("meta init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print("meta call", args)
        obj = super().__call__(*args, **kw)
        print("made", type(obj).__name__)
        return obj
class A(metaclass=Meta, flag=1):
    print("body of A")
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)
    def __init__(self, *args): print("init", args)
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)
class B(A, x=2): pass
a = A(1, 2)
b = B()
print(isinstance(a, A), type(B) is Meta)
