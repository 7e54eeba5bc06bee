it = iter([1, 2])
print(next(it), next(it), next(it, "default"), next(it, None))
try: next(it)
except StopIteration as e: print("stop", e.args, e.value)
def g():
    yield 1
    return "result"
x = g()
next(x)
try: next(x)
except StopIteration as e: print(e.value, e.args)
class It:
    def __iter__(self): return self
    def __next__(self): raise KeyError("mine")
try: next(It(), "not used")
except KeyError as e: print("KeyError", e)
class S:
    def __next__(self): raise StopIteration(7)
print(next(S(), "d"))
try: next(S())
except StopIteration as e: print(e.value)
for bad in ([], "ab", 5, {}, range(3), None):
    try: next(bad)
    except TypeError as e: print(e)
for args in ((), (it, 1, 2)):
    try: next(*args)
    except TypeError as e: print(e)
o = It()
o.__next__ = lambda: "instance"
try: next(o)
except KeyError: print("type's method is used")
