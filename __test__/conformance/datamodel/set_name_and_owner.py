class Field:
    def __set_name__(self, owner, name): self.name, self.owner = name, owner.__name__
    def __get__(self, o, t=None): return self if o is None else o.__dict__.get(self.name, f"unset {self.name}")
    def __set__(self, o, v):
        if not isinstance(v, int): raise TypeError(f"{self.owner}.{self.name} must be int, not {type(v).__name__}")
        o.__dict__[self.name] = v
class M:
    a = Field()
    b = c = Field()
m = M()
m.a = 1
print(m.a, m.b, M.a.name, M.b.name, M.a.owner, vars(m))
try: m.b = "x"
except TypeError as e: print(e)
class N(M): d = Field()
print(N.d.owner, N.a.owner, [k for k, v in vars(N).items() if isinstance(v, Field)])
M.late = Field()
try: M.late.name
except AttributeError as e: print(e)
class Counter:
    order = []
    def __set_name__(self, o, n): Counter.order.append(n)
class K: z = Counter(); y = Counter(); x = Counter()
print(Counter.order)
