# `object`'s own comparison looks at nothing but identity, whatever the class of what it is given.
a, b = [], {}
for x, y in (a, a), (a, []), (b, b), (b, {}), ((1,), [1]), ('ab', 'ab'), (1, 2), (1.5, 2.5), (1, 1.0), ({1}, {1}), (b'a', b'b'), (a, None):
    print(x, y, object.__eq__(x, y), object.__ne__(x, y))


class List(list): pass


class Equal(list):
    def __eq__(self, other):
        return super().__eq__(other)


print(object.__eq__(List(), List()), List() == [], List() == List(), object.__eq__(Equal(), Equal()), Equal() == [], Equal([1]) == [])
