s = {1, 2, 3}
for op in ("s.add(99)", "s.remove(1)", "s.clear()", "s.pop()"):
    s = {1, 2, 3}
    try:
        for x in s: exec(op)
    except RuntimeError as e: print(op, e)
s = {1, 2, 3}
it = iter(s)
print(it.__length_hint__(), next(it) in s, it.__length_hint__())
s.add(4)
try: next(it)
except RuntimeError as e: print(e)
s = set()
for x in s: s.add(1)
print(s)
for x in list(s): s.add(x + 1)
print(sorted(s), sorted(s, reverse=True))
class H:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, H) and self.n == o.n
    def __repr__(self): return f"H{self.n}"
hs = {H(1), H(2), H(1)}
print(len(hs), H(2) in hs, H(3) in hs, sorted(hs, key=lambda h: h.n))
hs.remove(H(1)); hs.discard(H(5)); print(hs)
