class Point:
    dims = 2
    count = 0
    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1
    def __repr__(self): return f"Point({self.x!r}, {self.y!r})"
    def move(self, dx=0, *, dy=0):
        self.x += dx
        self.y += dy
        return self
p, q = Point(1, 2), Point(3)
print(p, q, Point.count, p.count, p.move(1).move(dy=5), [p, q], str(p), f"{p}", "%s %r" % (p, p))
p.count = 100
p.extra = "dyn"
print(p.count, q.count, Point.count, p.__dict__, vars(q), hasattr(p, "extra"), hasattr(q, "extra"), p.dims)
del p.count
print(p.count, getattr(p, "zzz", "none"), Point.__name__, p.__class__ is Point, type(p).__name__, isinstance(p, Point), isinstance(p, object), Point.__bases__)
for f in (lambda: p.nope, lambda: Point.nope, lambda: p.move(1, 2), lambda: delattr(p, "zz"), lambda: setattr(p, "a b", 1) or getattr(p, "a b"), lambda: Point(), lambda: p(), lambda: p + 1, lambda: p[0], lambda: len(p), lambda: iter(p), lambda: -p, lambda: p < q, lambda: p @ q, lambda: int(p), lambda: "a" + p, lambda: p.x.y, lambda: None.foo, lambda: (5).foo, lambda: [].foo, lambda: len.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
m = p.move
print(m(dx=10), Point.move(q, 1), Point.move is Point.__dict__["move"], p == p, p == Point(p.x, p.y), p != q, {p: 1}[p])
class Empty: ...
e = Empty()
e.self = e
print(e.self.self is e, repr(e).startswith("<__main__.Empty object at 0x"), Empty.__doc__, Empty.__module__, Empty, Point.move.__qualname__)
def late_method(self): return "late " + repr(self)
Point.late = late_method
print(q.late())
q.late = lambda: "instance"
print(q.late(), Point.late(q))
class Counter:
    total = 0
    items = []
    def add(self, i):
        self.total += 1
        self.items.append(i)
a, b = Counter(), Counter()
a.add(1); a.add(2); b.add(3)
print(a.total, b.total, Counter.total, Counter.items)
