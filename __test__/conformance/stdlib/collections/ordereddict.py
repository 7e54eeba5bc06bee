from collections import OrderedDict
d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
d.move_to_end('a'); print(list(d.items()))
d.move_to_end('c', last=False); print(list(d))
print(d.popitem(), d.popitem(last=False), list(d.items()))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1})
print(list(reversed(OrderedDict.fromkeys('xyz', 0))), OrderedDict())
e = OrderedDict(x=1); e['y'] = 2; e.update(z=3); del e['x']
print(list(e), e.pop('y'), e.pop('q', 'none'), e.setdefault('w', 5), list(e.items()))
print(type(e | {'k': 1}).__name__, list((e | {'k': 1}).items()), e.copy() == e)
for f in (lambda: e.pop('nope'), lambda: OrderedDict().popitem(), lambda: e.move_to_end('nope')):
    try:
        f()
    except KeyError as err:
        print('KeyError', err)
print(isinstance(e, dict))
