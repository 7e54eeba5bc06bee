class Locked:
    __slots__ = ("a",)
    @property
    def b(self): return 1

x = Locked()
x.a = 1
print(x.a)
x.b = 2
