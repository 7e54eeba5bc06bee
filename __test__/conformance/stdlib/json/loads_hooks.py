import json
from collections import OrderedDict
from decimal import Decimal

s = '{"a": [1, 2.5, {"b": {}}], "c": {"d": NaN, "e": -Infinity}, "a2": 1e3}'
log = []


def hook(kind):
    def call(x):
        log.append((kind, x if not isinstance(x, (dict, list)) else type(x)(x)))
        return x
    return call


print(json.loads(s, object_hook=hook('object'), parse_int=hook('int'), parse_float=hook('float'), parse_constant=hook('constant')))
print(log)
log.clear()
print(json.loads(s, object_pairs_hook=hook('pairs'), object_hook=hook('object')))
print(log)
print(json.loads('[1.1, 2]', parse_float=Decimal), json.loads('[1.1, 2]', parse_int=float), json.loads('[1, 2.0]', parse_float=str, parse_int=str), list(json.loads('{"b":1,"a":2}', object_pairs_hook=OrderedDict).items()), json.loads('7', parse_int=lambda s: s * 2))
print(json.loads('{}', object_hook=lambda d: 'empty'), json.loads('{}', object_pairs_hook=lambda p: p), json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.loads('[{"k": 1}, {"k": 2}]', object_hook=lambda d: d['k']))


class Point:
    def __init__(self, d):
        self.x, self.y = d['x'], d['y']

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


print(json.loads('{"p": {"x": 1, "y": [2]}}', object_hook=lambda d: Point(d) if 'x' in d else d))


def no_constants(name):
    raise ValueError('no ' + name)


for call in [lambda: json.loads('[1, NaN]', parse_constant=no_constants), lambda: json.loads('{"a": 1}', object_hook=lambda d: d['b']), lambda: json.loads('{"a": 1, }', object_hook=print), lambda: json.loads('[1.5]', parse_float=lambda s: 1 / 0),
             lambda: json.loads('1', nothing=2), lambda: json.loads('[{"a": 1} x', object_hook=lambda d: print('seen', d))]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
