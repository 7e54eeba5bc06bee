class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 1 + 2j
    def __bool__(self): return False
    def __len__(self): return 3
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __format__(self, s): return f"format[{s}]"
    def __round__(self, n=None): return f"round{n}"
    def __trunc__(self): return 99
    def __hash__(self): return 42
    def __dir__(self): return ["z", "a"]
    def __sizeof__(self): return 1
    def __reversed__(self): return "rev"
    def __length_hint__(self): return 5
u = U()
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), bool(u), len(u), str(u), repr(u), bytes(u), format(u, "x"), f"{u:y}", round(u), round(u, 2), hash(u), dir(u), reversed(u), not u, [u], "%s %r %d %.1f" % (u, u, u, u))
class Idx:
    def __index__(self): return 2
i = Idx()
print([1, 2, 3][i], "abc"[i:], range(5)[i], bin(i), hex(i), oct(i), int(i), float(i), complex(i), "x" * i, [0] * i, chr(i) == "\x02", round(3.14159, i), list(range(i)), 1 << 2, bytes(i), "%d" % 2, slice(i).indices(5))
bads = []
def bad(name, ret, use):
    C = type("C", (), {name: lambda self, *a: ret})
    try:
        print(name, "ok", use(C()))
    except TypeError as e:
        print(name, e)
    except ValueError as e:
        print(name, "ValueError", e)
bad("__str__", 5, str); bad("__repr__", None, repr); bad("__len__", "a", len); bad("__len__", -1, len); bad("__int__", "1", int); bad("__float__", 1, float); bad("__bool__", 1, bool); bad("__index__", 1.5, lambda x: [1][x]); bad("__hash__", 1.5, hash)
bad("__format__", 1, format); bad("__bytes__", "s", bytes); bad("__iter__", 5, iter); bad("__contains__", "", lambda x: 1 in x); bad("__len__", 2 ** 70, lambda x: "big") ; bad("__dir__", 5, dir); bad("__complex__", 1, complex)
class StrOnly:
    def __str__(self): return "only str"
print(str(StrOnly()), "object at" in repr(StrOnly()), f"{StrOnly()}", f"{StrOnly()!s:>10}", "object at" in f"{[StrOnly()]}")
class ReprOnly:
    def __repr__(self): return "<R>"
print(str(ReprOnly()), f"{ReprOnly()}", "%s" % ReprOnly(), {1: ReprOnly()}, (ReprOnly(),))
try:
    format(ReprOnly(), "5")
except TypeError as e:
    print(e)
for f in (lambda: int(ReprOnly()), lambda: float(ReprOnly()), lambda: [1][ReprOnly()], lambda: abs(ReprOnly()), lambda: -ReprOnly(), lambda: ~ReprOnly(), lambda: round(ReprOnly()), lambda: len(ReprOnly()), lambda: bytes(ReprOnly()), lambda: hex(ReprOnly()), lambda: "a" * ReprOnly()):
    try:
        f()
    except TypeError as e:
        print(e)
