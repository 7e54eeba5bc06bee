class CM:
    def __init__(self, name, suppress=None): self.name, self.suppress = name, suppress
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, et, ev, tb):
        print("exit", self.name, et and et.__name__, ev, tb is not None)
        return self.suppress and et is not None and issubclass(et, self.suppress)
with CM("a") as a: print(a.name)
with CM("b", ValueError): raise ValueError("hidden")
try:
    with CM("c", KeyError): raise ValueError("shown")
except ValueError as e: print("caught", e)
with CM("outer", KeyError), CM("inner"): raise KeyError("k")
def f():
    with CM("f"): return "ret"
print(f())
for i in range(3):
    with CM(i):
        if i == 1: break
class Dyn: pass
d = Dyn(); d.__enter__ = lambda: 1; d.__exit__ = lambda *a: None
try:
    with d: pass
except TypeError as e: print(e)
class T:
    def __enter__(self): return 1
    def __exit__(self): pass
try:
    with T(): pass
except TypeError as e: print(e)
try:
    with CM("x"):
        try: 1 / 0
        finally: print("fin")
except ZeroDivisionError as e: print(e)
class Truthy:
    def __enter__(self): pass
    def __exit__(self, *a): return [1]
with Truthy(): raise OSError
class BadBool:
    def __bool__(self): raise RuntimeError("bool of exit")
class X:
    def __enter__(self): pass
    def __exit__(self, *a): return BadBool()
try:
    with X(): raise OSError("orig")
except RuntimeError as e: print(e, repr(e.__context__))
