from collections import namedtuple
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields, Point.__name__)
a, b = p
print(a, b, p._replace(x=10), p._asdict(), Point._make([5, 6]), hash(p) == hash((1, 2)))
print(isinstance(p, tuple), Point.__doc__, Point.x.__doc__, Point.__match_args__)
print(sorted([Point(2, 1), Point(1, 5)]), p + (3,), p.count(1), p.index(2))
class P3(Point):
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
print(P3(3, 4), P3(3, 4).norm(), P3._fields)
match p:
    case Point(x, y):
        print('matched', x, y)
print(Point.__module__, repr(Point), Point._field_defaults)
