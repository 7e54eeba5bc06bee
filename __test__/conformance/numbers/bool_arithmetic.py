print(True + True, True * 5, True - False, -True, +False, ~False, True / 2, True // 1, 2 ** True)
print(True == 1, True is True, type(True + 0), type(not 5), bool("False"), bool("0"), bool(" "), bool(0.0), bool([[]]))
print(isinstance(True, int), type(True), True.__class__.__mro__)
print(sum([True, False, True, True]), [10, 20][True], "ab"[False], "x" * True + "y" * False)
print({True: "a", 1: "b", 1.0: "c"}, {0: "z", False: "f"}, len({1, True, 1.0}))
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}", f"{True!s:>6}", "%d %s %r" % (True, True, False))
print(True and "x", False or "y", 0 and 1, "" or None, [] or {} or "last", 1 and 2 and 3, not "", not not 3)
print(True if [] else False, (1 or 1 / 0), (0 and 1 / 0))
class Truthy:
    def __init__(self, v):
        self.v = v
    def __bool__(self):
        print("bool", self.v)
        return self.v
print([t.v for t in (Truthy(True), Truthy(False)) if t])
if Truthy(False) or Truthy(True) and not Truthy(False):
    print("yes")
class L:
    def __len__(self):
        return 0
print(bool(L()), bool(L))
class Bad:
    def __bool__(self):
        return 1
class BadLen:
    def __len__(self):
        return -1
for c in (Bad, BadLen):
    try:
        bool(c())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
