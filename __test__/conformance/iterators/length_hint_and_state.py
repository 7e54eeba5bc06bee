for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter("abc"), lambda: iter(range(4)), lambda: iter({1: 2, 3: 4}), lambda: reversed([1, 2]), lambda: iter({1, 2, 3}), lambda: iter(b"ab"), lambda: iter({1: 2}.values()), lambda: iter({1: 2}.items()), lambda: reversed({1: 2})):
    it = make(); n = it.__length_hint__(); next(it); print(type(it).__name__, n, it.__length_hint__(), len(list(it)), it.__length_hint__())
from operator import length_hint
print(length_hint(map(str, [1])), length_hint((x for x in "ab"), 5), length_hint(iter([1, 2])), length_hint("abc"))
class H:
    def __init__(self, h): self.h = h
    def __length_hint__(self): return self.h
print(length_hint(H(3)), length_hint(H(NotImplemented), 9))
for bad in (H(-1), H("x"), H(1.5)):
    try: length_hint(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
l = [1, 2, 3]; it = iter(l); next(it); l.pop(); l.pop(); print(it.__length_hint__(), list(it))
l = [1]; it = iter(l); l.append(2); print(it.__length_hint__(), list(it)); l.append(3); print(list(it), it.__length_hint__())
