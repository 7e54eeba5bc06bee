# `|` and `|=` of both mappings, with each other's kinds on either side.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<{self.name}>'


a, b, c = Node('a'), Node('b'), Node('c')
keys = weakref.WeakKeyDictionary({a: 1})
values = weakref.WeakValueDictionary(x=a)
for merged in (keys | {b: 2}, {b: 3, a: 9} | keys, keys | weakref.WeakKeyDictionary({c: 4})):
    print(type(merged).__name__, list(merged.items()), len(merged))
for merged in (values | {'y': b}, {'y': b, 'x': c} | values):
    print(type(merged).__name__, list(merged.items()), len(merged))
keys |= {b: 5}
values |= [('z', c)]
print(list(keys.items()), list(values.items()))
for left, right in ((keys, [1]), (5, keys), (values, 5), ([], values)):
    try:
        left | right
    except TypeError as e:
        print(str(e).replace(str(id(left)), ''))
copied = keys.copy()
del copied[a]
print(len(keys), len(copied), a in keys, a in copied)
