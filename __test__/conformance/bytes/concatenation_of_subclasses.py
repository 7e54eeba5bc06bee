# Concatenation and `__radd__`: asked first of another class, not among values of one class.
class K(bytes):
    def __radd__(self, other): return "radd", other


class L(bytearray):
    def __radd__(self, other): return "radd", other


class M(bytes): pass


values = K(b"k"), L(b"l"), M(b"m"), b"b", bytearray(b"a")
for a in values:
    for b in values:
        r = a + b
        print(type(a).__name__, type(b).__name__, type(r).__name__, r)
try:
    bytes(source=type("Big", (int,), {})(2**70))
except OverflowError as e:
    print(e)
