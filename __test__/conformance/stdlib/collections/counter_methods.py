from collections import Counter
c = Counter("abracadabra")
print(c.most_common(2), c.most_common(), c["zz"], list(c.elements())[:5], c.total(), sum(c.values()))
c.update("aaa"); c.subtract({"b": 5, "q": 1}); print(sorted(c.items()))
print(+c, -c, c & Counter(a=2, b=1), c | Counter(z=3), Counter(a=3) + Counter(a=-5, b=2), Counter(a=3) - Counter(a=1, c=5))
print(Counter(a=1) <= Counter(a=2), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) < Counter(a=1), Counter(a=2) > Counter(a=1), Counter(a=1) != Counter(a=2))
d = Counter(x=3, y=0); d += Counter(x=1); print(d); d -= Counter(x=9); print(d); d |= Counter(k=1); d &= Counter(k=5); print(d)
print(Counter([1, 1, 2]), Counter({"a": 2}), Counter(), Counter(None), Counter(("k", "k")), Counter(a=2).copy(), dict(Counter("ab")), Counter("ab") == {"a": 1, "b": 1})
del c["nothing"]; c["new"] += 2; print(c["new"], "missing" in c, c.pop("new"), c.get("none"))
for f in (lambda: Counter(5), lambda: Counter([[]]), lambda: Counter.fromkeys("ab"), lambda: Counter("a", "b"), lambda: Counter(a=1) + 5, lambda: Counter(a="x") + Counter(a=1), lambda: Counter("a") < 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C2(Counter): pass
print(repr(C2("a")), type(C2("a") + C2("b")).__name__, Counter("hello").most_common(0), Counter("aabb").most_common(1))
