print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum([1, 2], start=5), sum([0.1] * 3), sum([1, 2.5]), sum([True, True]), sum(range(10**4)), sum([1j, 2]), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum({1: 2, 3: 4}), sum(iter([2**63, 1])))
for args in ((), (1,), (["a"],), (["a", "b"], ""), ([b"a"], b""), ([bytearray()], bytearray()), ([None],), ([1], "x"), ([1], 2, 3), ([[1]],)):
    try: print(sum(*args))
    except TypeError as e: print(e)
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __radd__(self, o): print("radd", o); return A(o + self.v)
print(sum([A(1), A(2)]).v, sum([A(1)], A(5)).v)
l = [[1], [2]]
base = []
print(sum(l, base), base)
print(sum(x * x for x in range(4)), sum([2**62, 2**62, -2**63]), sum([1e308, 1e308]), sum([float("inf"), float("-inf")]))
