# min() and max() go through what they are given itself, which a comparison may change.
class Item:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print(self.v, '<', other.v)
        values.clear()
        return self.v < other.v

    __gt__ = __lt__

    def __repr__(self):
        return f'I{self.v}'


for f in (min, max):
    values = [Item(i) for i in range(4)]
    print(f(values), values)
    values = [Item(i) for i in range(4)]
    print(f(iter(values)), values)
    values = [Item(i) for i in range(4)]
    print(f(*values), values)
    values = [3, 1, 2]
    print(f(values, key=lambda x: values.clear() or x), values)
    it = iter([1, 2, 'a', 4])
    try:
        f(it)
    except TypeError as e:
        print(e, list(it))
    print(f(iter([]), default=3), f(iter([5, 2, 9])), f(x for x in [5, 2, 9]), f(map(abs, [-5, 2, -9])))
