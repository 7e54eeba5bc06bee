from functools import reduce, cmp_to_key, wraps, update_wrapper, total_ordering
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "init"), reduce(lambda a, b: [a, b], "abc"), reduce(lambda a, b: a, [5]), reduce(lambda a, x: a | {x: len(x)}, ["a", "bb"], {}))
for f in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(5, [1, 2]), lambda: reduce(lambda a: a, [1, 2]), lambda: sorted([1, 2], key=cmp_to_key(5)), lambda: cmp_to_key(max)(1) < 5, lambda: cmp_to_key(lambda a, b: "x")(1) < cmp_to_key(max)(2)):
    try: print(f())
    except TypeError as e: print(e)
def by_len(a, b): return (len(a) > len(b)) - (len(a) < len(b))
print(sorted(["ccc", "a", "bb"], key=cmp_to_key(by_len)), max(["a", "bbb"], key=cmp_to_key(by_len)), cmp_to_key(by_len)("a") == cmp_to_key(by_len)("b"), cmp_to_key(by_len)("x").obj)
def deco(f):
    @wraps(f)
    def w(*a): "inner doc"; return f(*a)
    return w
@deco
def g(x: int) -> str: "outer doc"; return str(x)
g.extra = 1
print(g.__name__, g.__doc__, g.__wrapped__(1), g.__annotations__, g.__qualname__, g.__module__)
class Callable_:
    def __call__(self): pass
w = update_wrapper(lambda: 0, Callable_()); print(w.__name__, w.__doc__, hasattr(w, "__wrapped__"))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(3) != V(3))
try: V(1) >= 5
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try:
    @total_ordering
    class Bad: pass
except ValueError as e: print(e)
