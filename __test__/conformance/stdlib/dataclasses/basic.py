from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p = P(1); q = P(1, 2, ['a'])
print(p, q, p == P(1), p != q, p.tags is not P(1).tags, P.__match_args__)
print(asdict(q), astuple(q), replace(q, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(5), [f.name for f in fields(P)], P.__doc__)
p.x = 50; p.tags.append(1); print(p)
match q:
    case P(x, y, tags=[t]): print(x, y, t)
@dataclass
class Line:
    a: P
    b: P
    n: dict = field(default_factory=dict)
l = Line(P(0), P(3, 4), {'k': P(1)})
print(l, asdict(l), astuple(l))
try:
    hash(p)
except TypeError as e: print(e)
print(P.__init__.__annotations__, P.__eq__(p, 5), P.y)
