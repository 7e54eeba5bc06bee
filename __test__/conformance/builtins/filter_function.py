print(list(filter(None, [0, 1, "", "a", None, [], [0]])), list(filter(str.isupper, "aBcD")), list(filter(lambda x: x % 2, range(6))))
f = filter(lambda x: print("test", x) or x > 1, [1, 2, 3])
print(next(f), iter(f) is f, list(f))
class T:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v > 1
    def __repr__(self): return f"T{self.v}"
print(list(filter(None, map(T, range(4)))), list(filter(bool, "a b")), list(filter(T, [0, 1, 2, 3])))
for args in ((), (None,), (None, 1), (1, 2), (1, [1], 3)):
    try: filter(*args)
    except TypeError as e: print(e)
try: list(filter(5, [1]))
except TypeError as e: print(e)
try: list(filter(lambda: 0, [1]))
except TypeError as e: print(e)
def boom(x):
    if x == 2: raise ValueError(x)
    return True
it = filter(boom, [1, 2, 3])
print(next(it))
try: next(it)
except ValueError as e: print("raised", e)
print(next(it), next(it, "end"))
