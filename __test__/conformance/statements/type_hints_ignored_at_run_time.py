from typing import List, Optional, Union, Callable
def f(x: int) -> str: return x
print(f("not int"), f([1]))
def g(a: 1 + 1, b: "any text" = 0, *c: print("evaluated once"), **d: [1]) -> (lambda: 0): pass
print(sorted(g.__annotations__), g.__annotations__["a"], g.__annotations__["return"]())
class P:
    name: str
    age: int = 0
    friends: Optional[List["P"]] = None
    cb: Callable[[int], Union[str, None]]
print(P.__annotations__)
p = P()
p.age = "text"
print(p.age)
try:
    def h(x: undefined_type): pass
except NameError as e: print(e)
def late() -> "undefined is fine": return 1
print(late.__annotations__)
f.__annotations__["x"] = str
print(f.__annotations__)
f.__annotations__ = {}
try: f.__annotations__ = 5
except TypeError as e: print(e)
del f.__annotations__
print(f.__annotations__)
v: int
try: v
except NameError as e: print(e)
