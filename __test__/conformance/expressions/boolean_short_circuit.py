def t(v): print("t", v, end="; "); return v
print(t(0) and t(1)); print(t(1) and t(2)); print(t(0) or t("x")); print(t([]) or t(0) or t("")); print(t(1) or t(2))
print(t(0) or t(3) and t(4)); print(t(0) and t(1) or t(5)); print(not t(0)); print(not t(1) or t(7))
print(t(1) if t(0) else t(2)); print(t(1) if t(9) else t(2))
print([] and {}, () or None, "a" and "b" and "", 0 or 0.0 or 0j, 1 and [] or "default", None or False)
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool", self.v, end=" "); return self.v
    def __repr__(self): return f"B({self.v})"
print(B(False) and B(True), B(False) or B(True), B(True) and B(False), not B(True))
if B(False) or B(True) and B(True): print("taken")
if not (B(True) and B(False)): print("negated")
while B(True) and not B(False): print("loop"); break
assert B(True) or B(False)
print([x for x in range(6) if x and x % 2 or x == 4], 1 if B(True) and B(True) else 2)
x = B(False) or B(False)
print(x)
