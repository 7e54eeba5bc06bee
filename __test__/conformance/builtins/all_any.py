print(all([]), any([]), all([1, 2]), all([1, 0]), any([0, 0]), any([0, "x"]), all(""), any({}), all({0: 1}))
def noisy(*xs):
    for x in xs:
        print("see", x)
        yield x
print(all(noisy(1, 0, 1)))
print(any(noisy(0, 2, 0)))
g = noisy(1, 2, 0, 3)
print(all(g), list(g))
class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v)
        return self.v
print(all([B(True), B(False), B(True)]), any(map(B, [False, True, True])))
class Bad:
    def __bool__(self): return 2
for f in (all, any):
    for arg in (1, None, [Bad()]):
        try: f(arg)
        except TypeError as e: print(f.__name__, e)
    try: f()
    except TypeError as e: print(e)
    try: f([], [])
    except TypeError as e: print(e)
