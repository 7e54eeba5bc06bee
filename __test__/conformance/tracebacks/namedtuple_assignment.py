from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, 2)
print(p._replace(x=5))
p.x = 3
