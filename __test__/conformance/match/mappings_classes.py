class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class P3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
class Bare:
    def __init__(self, v): self.v = v
def f(x):
    match x:
        case {}  if x == {}: return "empty dict"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "size": [w, h], **rest}: return f"rect {w}x{h} {rest}"
        case {1: _, 2: b}: return f"ints {b}"
        case {"k": {"deep": [_, {"er": v}]}}: return f"deep {v}"
        case {"a": int() | float() as num}: return f"num {num}"
        case {"a": str(s)}: return f"str {s}"
        case {**everything}: return f"mapping {sorted(map(str, everything))}"
        case P3(0, 0, z): return f"z-axis {z}"
        case P3(x, y, z=zz): return f"P3 {x} {y} {zz}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=yy) | Point(x=yy, y=0): return f"axis {yy}"
        case Point(x, y) if x == y: return f"diag {x}"
        case Point(): return "point"
        case Bare(v=[1, *t]): return f"bare {t}"
        case bool(b): return f"bool {b}"
        case int(i): return f"int {i}"
        case str(): return "str"
        case list([a, b]): return f"list2 {a}{b}"
        case tuple() | list(): return "seq"
        case float(fl) if fl > 1: return f"big float {fl}"
        case type(): return "class"
        case _: return "other"
for x in ({}, {"type": "circle", "r": 2, "z": 1}, {"type": "rect", "size": (1, 2), "c": "red"}, {1: 1, 2: 2}, {"k": {"deep": [0, {"er": "!"}]}}, {"a": 1.5}, {"a": "s"}, {"q": 1, 2: 3}, P3(0, 0, 5), P3(1, 2, 3), Point(0, 0), Point(0, 4), Point(3, 0), Point(2, 2), Point(1, 2), Bare([1, 2]), Bare(3), True, 7, "s", [1, 2], (1,), 2.5, 0.5, int, None):
    print(f(x))
class NoArgs: pass
def bad(src, **ns):
    try:
        exec(src, ns)
    except TypeError as e:
        print(e)
bad("match o:\n case C(1): pass", o=NoArgs(), C=NoArgs)
bad("match o:\n case C(1, 2, 3): pass", o=Point(1, 2), C=Point)
bad("match o:\n case C(1, x=1): pass", o=Point(1, 2), C=Point)
bad("match 1:\n case int(a, b): pass")
class Color:
    RED, GREEN = 1, "g"
    class Deep: X = (1, 2)
for v in (1, "g", (1, 2), 3):
    match v:
        case Color.RED: print("red")
        case Color.GREEN: print("green")
        case Color.Deep.X: print("deep")
        case other: print("other", other)
class M(dict):
    def __missing__(self, k): return "default"
match M(a=1):
    case {"zzz": v}: print("missing used", v)
    case {"a": v}: print("a", v)
class WithProp:
    @property
    def p(self):
        print("prop read")
        return 5
match WithProp():
    case WithProp(q=1): print("no")
    case WithProp(p=5): print("yes")
