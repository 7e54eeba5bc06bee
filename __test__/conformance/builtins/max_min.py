print(max(1, 3, 2), min([4, 2, 9]), max("hello"), min({"b": 1, "a": 2}), max([], default=None), min((), default="d"))
print(max("aa", "b", key=len), min(["ccc", "a", "bb"], key=len), max([1, -5, 3], key=abs), max([(1, "x"), (1, "y")], key=lambda t: t[0]), min([(1, "x"), (1, "y")], key=lambda t: t[0]))
print(max([1, 1.0, True]), min([True, 1, 1.0]), max(0.0, -0.0), min(-0.0, 0.0), max([float("nan"), 1]), max([1, float("nan")]))
print(max(1, 2, key=None), max([3], default=1))
for f in (max, min):
    for args, kw in (((), {}), ((1,), {}), ((1, "a"), {}), ((1, 2), {"default": 3}), (([1], [2]), {"key": 5}), (([1, None],), {}), (([1],), {"foo": 1}), (([1j, 2j],), {})):
        try: print(f(*args, **kw))
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
class O:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt"); return self.v < o.v
    def __gt__(self, o): print("gt"); return self.v > o.v
print(max(O(1), O(2)).v, min(O(1), O(2)).v)
def gen(): yield from (3, 1, 2)
print(max(gen()), min(gen(), key=lambda x: -x), max(*gen()))
