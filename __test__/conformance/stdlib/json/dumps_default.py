import json
from datetime import date
from decimal import Decimal

print(json.dumps({'when': date(2024, 1, 2), 'n': [Decimal('1.5')]}, default=str), json.dumps({1, 2, 3}, default=sorted), json.dumps(1j, default=lambda c: {'re': c.real, 'im': c.imag}), json.dumps([1j], default=lambda c: None, indent=1))


class Node:
    def __init__(self, name, *children):
        self.name, self.children = name, children


class Encoder(json.JSONEncoder):
    calls = 0

    def default(self, o):
        self.calls += 1
        if isinstance(o, Node):
            return {'name': o.name, 'children': o.children}
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


tree = Node('root', Node('left', Node('leaf')), Node('right'))
print(json.dumps(tree, cls=Encoder), json.dumps(tree, cls=Encoder, indent=1), Encoder().encode([1j, tree]), json.dumps({'x': 2j}, cls=Encoder, sort_keys=True))
print(list(json.JSONEncoder().iterencode([1, 2]))[-1:] and ''.join(json.JSONEncoder(indent=1).iterencode({'a': [1, {'b': 2}]})), ''.join(Encoder().iterencode(tree)))
for call in [lambda: json.dumps(Node('x')), lambda: json.dumps(set(), cls=Encoder), lambda: json.dumps([object()], default=lambda o: o), lambda: json.dumps([1j], default=lambda o: 1 / 0), lambda: json.dumps(1j, default=lambda o: [o])]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Only(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield from ('<', *super().iterencode(o, _one_shot), '>')


print(Only().encode([1]), json.dumps({'a': 1}, cls=Only), json.dumps('text', cls=Only))


class Keys(json.JSONEncoder):
    item_separator = ' ; '
    key_separator = ' = '


print(json.dumps({'a': 1, 'b': [2, 3]}, cls=Keys), Keys(indent=1).encode({'a': 1}), json.JSONEncoder(separators=('|', '>')).encode({'a': [1, 2]}), json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode({'b': 'é', 'a': 1}))
e = json.JSONEncoder(default=lambda o: 'd')
print(e.encode(1j), e.skipkeys, e.ensure_ascii, e.check_circular, e.allow_nan, e.sort_keys, e.indent)
