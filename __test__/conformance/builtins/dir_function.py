class A:
    x = 1
    def f(self): pass
class B(A):
    y = 2
    def __init__(self): self.z = 3
print([n for n in dir(B()) if not n.startswith("__")])
print([n for n in dir(B) if not n.startswith("__")])
class C:
    def __dir__(self): return ["b", "a", "c"]
print(dir(C()))
class Bad:
    def __dir__(self): return 5
try: dir(Bad())
except TypeError as e: print(e)
def scope(q):
    r = 1
    return dir()
print(scope(0))
print("append" in dir([]), "append" in dir(list), "__add__" in dir(1), dir(A) == sorted(dir(A)))
class K:
    a = 1
    names = dir()
print([n for n in K.names if not n.startswith("__")])
try: dir(1, 2)
except TypeError as e: print(e)
print([n for n in dir(object) if n in ("__init__", "__eq__", "__nope__")])
