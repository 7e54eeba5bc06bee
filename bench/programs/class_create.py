class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __eq__(self, o):
        return self.x == o.x and self.y == o.y


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent


def run(n):
    v, d = Vec(0, 0), Vec(1, 2)
    node = None
    for i in range(n):
        v = v + d
        node = Node(i, node if i & 15 else None)
    return v.x, v.y, v == Vec(n, 2 * n), node.value


print(run(550_000))
