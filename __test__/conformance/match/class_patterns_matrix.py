from dataclasses import dataclass
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
@dataclass
class D: a: int; b: str = "b"
def f(v):
    match v:
        case Q(x, y=0): return f"Q on axis {x}"
        case P(0, 0): return "origin"
        case P(x=0, y=y) | P(x=y, y=0): return f"axis {y}"
        case P(x, y) if x == y: return f"diagonal {x}"
        case P(): return "point"
        case D(1): return "D one"
        case D(a, "z" as s): return f"D {a} {s}"
        case D(b=b): return f"D b={b}"
        case bool(b): return f"bool {b}"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as n: return f"num {n}"
        case str(s) if s: return f"str {s}"
        case str(): return "empty str"
        case list([a, *_]): return f"list {a}"
        case tuple((a, b)): return f"pair {a} {b}"
        case dict(k=_): return "never"
        case dict({"k": v}): return f"dict {v}"
        case type(): return "a class"
        case ValueError(args=[m, *_]): return f"error {m}"
        case None: return "None"
        case set() | frozenset(): return "set"
    return "?"
for v in (Q(3, 0), Q(1, 2), P(0, 0), P(0, 5), P(4, 0), P(2, 2), P(1, 2), D(1), D(2, "z"), D(3), True, 101, 5, 2.5, "hi", "", [1, 2], [], (1, 2), (1,), {"k": 1}, {}, int, ValueError("m", 1), ValueError(), None, {1}, b"x", object): print(f(v))
class Bad: __match_args__ = ["x"]; x = 1
class Bad2: __match_args__ = (1,)
class NoArgs: pass
for src in ("case Bad(1): 0", "case Bad2(1): 0", "case NoArgs(1): 0", "case P(1, 2, 3): 0", "case int(1, 2): 0", "case P(1, x=2): 0", "case f(): 0", "case Undefined(): 0"):
    for subject in ("Bad()", "Bad2()", "NoArgs()", "P(1, 2)", "1"):
        try: exec(f"match {subject}:\n {src}")
        except (TypeError, NameError) as e: print(src, subject, type(e).__name__, e)
