class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + o.v)
    def __eq__(self, o): return self.v == o.v
    def __str__(self): return str(self.v.upper())

print((Num(1) + Num(2)).v, Num(1) == Num(1))
print(str(Num("a")))
print(str(Num(5)))
