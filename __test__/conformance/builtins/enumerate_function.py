print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], 3)), list(enumerate("xy", start=-1)))
print(list(enumerate(iterable="pq", start=2**62)), next(enumerate("z", 2**64)))
e = enumerate("abcd")
print(next(e), iter(e) is e, list(e), list(e))
def gen():
    for i in range(3):
        print("make", i)
        yield i
for i, g in enumerate(gen(), 10): print(i, g)
for args, kw in (((), {}), ((1,), {}), (("a", "b"), {}), (("a", 1.0), {}), (("a",), {"step": 2}), (("a", 1, 2), {})):
    try: enumerate(*args, **kw)
    except TypeError as e: print(e)
class E(enumerate): pass
print(list(E("ab")), type(enumerate("")).__name__, repr(enumerate("")).split(" at ")[0])
print({v: k for k, v in enumerate("hello")}, max(enumerate([3, 9, 2]), key=lambda p: p[1]))
