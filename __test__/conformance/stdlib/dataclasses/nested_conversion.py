from dataclasses import dataclass, asdict, astuple, field, replace
from collections import namedtuple, OrderedDict
@dataclass
class In: v: int
NT = namedtuple("NT", "a b")
@dataclass
class Out:
    one: In
    many: list
    d: dict
    t: tuple
    n: NT
o = Out(In(1), [In(2), [In(3)]], {"k": In(4), In and "c": 1}, (In(5),), NT(In(6), 7))
print(asdict(o)); print(astuple(o))
print(type(asdict(o, dict_factory=OrderedDict)["one"]).__name__, asdict(o, dict_factory=lambda items: sorted(k for k, _ in items)))
c = asdict(o); c["many"].append(1); print(len(o.many), astuple(In(3), tuple_factory=list))
@dataclass
class Tree:
    v: int
    kids: list["Tree"] = field(default_factory=list)
    def total(self): return self.v + sum(k.total() for k in self.kids)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(t, t.total(), asdict(t)["kids"][1]); t2 = replace(t, v=9); print(t2.kids is t.kids, t == Tree(1, [Tree(2), Tree(3, [Tree(4)])]))
@dataclass
class Base:
    x: int = 1
    y: int = 2
@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10
print(Derived(), Derived(5, 6, 7), Derived() == Base(10, 2), Derived.__mro__[1].__name__)
r = Tree(0); r.kids.append(r); print(r)
