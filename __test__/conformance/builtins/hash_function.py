print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2**61 - 1), hash(-1), hash(-2), hash(2**61), hash(0.5), hash(float("inf")), hash(-0.0))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(frozenset("ab")) == hash(frozenset("ba")))
for bad in ([], {}, set(), bytearray(), ([],), {1: 2}.keys() and [1]):
    try: hash(bad)
    except TypeError as e: print(e)
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
print(hash(H(5)), hash(H(-1)), hash(H(2**61)), hash(H(2**64 + 3)), hash(H(True)))
for v in ("x", 1.0, None):
    try: hash(H(v))
    except TypeError as e: print(e)
class Eq:
    def __eq__(self, o): return True
try: hash(Eq())
except TypeError as e: print(e)
print(Eq.__hash__, hash(H) == hash(H))
class Both(Eq):
    __hash__ = object.__hash__
print(isinstance(hash(Both()), int), hash(range(0)) == hash(range(5, 5)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)))
print(hash(10**20), hash(-10**20), hash(1e20), hash(3.7), hash(1j), hash(1 + 2j), hash(float("-inf")))
