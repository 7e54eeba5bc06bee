class Meters(int):
    def __new__(cls, value, label="m"):
        self = super().__new__(cls, value)
        self.label = label
        return self
    def __repr__(self):
        return f"Meters({int(self)}, {self.label!r})"
    def __add__(self, other):
        return Meters(int(self) + int(other), self.label)
m = Meters("12", "mm")
print(m, repr(m), str(m), f"{m}", f"{m:04d}", m + 1, m * 2, type(m * 2), 1 + m, type(1 + m))
print(m == 12, hash(m) == hash(12), {12: "a"}[m], [0] * Meters(2), isinstance(m, int), m.label)
print("%d %s %r" % (m, m, m), int(m), float(m), list(range(Meters(3))), "abcdefghijklmnop"[m])
class F(float):
    def __str__(self):
        return "F!"
f = F(2.5)
print(f, repr(f), f + 1, f"{f}", f"{f:.1f}", [f], "%s %.2f" % (f, f), type(-f))
class S(str):
    def shout(self):
        return S(self.upper() + "!")
s = S("hey")
print(s.shout(), type(s.shout()).__name__, type(s.upper()).__name__, s + "x", {s: 1}["hey"], s == "hey", s.shout().shout())
class I:
    def __index__(self):
        return 3
print([10, 20, 30, 40][I()], bin(I()), "x" * I(), list(range(I())), hex(I()), int(I()), float(I()))
