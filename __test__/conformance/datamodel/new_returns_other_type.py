class Maybe:
    def __new__(cls, v):
        if v is None: return None
        if v < 0: return "negative"
        return super().__new__(cls)
    def __init__(self, v):
        print("init", v)
        self.v = v
print(Maybe(None), Maybe(-1), Maybe(3).v)
class Singleton:
    _one = None
    def __new__(cls, *a):
        if cls._one is None: cls._one = super().__new__(cls)
        return cls._one
    def __init__(self, n=0): self.n = n
x, y = Singleton(1), Singleton(2)
print(x is y, x.n)
class Sub(Singleton): pass
print(Sub(5) is x, x.n, type(Sub(6)).__name__)
class Other:
    def __new__(cls): return Child()
    def __init__(self): print("Other init", type(self).__name__)
class Child(Other):
    def __new__(cls): return object.__new__(cls)
print(type(Other()).__name__)
class T(tuple):
    def __new__(cls, *xs): return super().__new__(cls, sorted(xs))
print(T(3, 1, 2), T())
class Init:
    def __init__(self): return 5
try: Init()
except TypeError as e: print(e)
