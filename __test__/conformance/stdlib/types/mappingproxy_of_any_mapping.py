from collections import ChainMap, UserDict, defaultdict
from types import MappingProxyType


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "!!", type(e).__name__, e)


class M:
    """A mapping of its own making."""

    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        print("getitem", key)
        return self.items_[key]

    def __len__(self):
        print("len")
        return len(self.items_)

    def __iter__(self):
        print("iter")
        return iter(self.items_)

    def __contains__(self, key):
        print("contains", key)
        return key in self.items_

    def get(self, key, default):
        return ("got", key, default)

    def keys(self):
        return self.items_.keys()

    def values(self):
        return "values"

    def items(self):
        return 3

    def copy(self):
        return "copy"

    def __reversed__(self):
        return iter("reversed")

    def __eq__(self, other):
        return ("eq", other)

    def __lt__(self, other):
        return ("lt", other)

    def __or__(self, other):
        return ("or", other)

    def __ror__(self, other):
        return ("ror", other)

    def __repr__(self):
        return "<M>"

    def __str__(self):
        return "text of M"


class D(dict):
    def __getitem__(self, key):
        return "mine"

    def __missing__(self, key):
        return "missing"

    def get(self, key, default=None):
        return "my get"

    def __len__(self):
        return 7

    def __contains__(self, key):
        return True


m = MappingProxyType({"a": 1, "b": 2})
p = MappingProxyType(M(a=1))
d = MappingProxyType(D(a=1))
n = MappingProxyType(m)
for name in "m", "p", "d", "n", "MappingProxyType(defaultdict(list))", "MappingProxyType(UserDict(a=1))", \
        "MappingProxyType(ChainMap({'a': 1}, {'b': 2}))", "MappingProxyType('abc')", "MappingProxyType(range(3))", "MappingProxyType(b'x')":
    print("---", name)
    show(name)
    for source in ("len(%s)", "%s['a']", "'a' in %s", "list(%s)", "%s.get('b')", "%s.get('b', 3)", "%s.keys()", "%s.values()", "%s.items()", "%s.copy()",
                   "list(reversed(%s))", "str(%s)", "bool(%s)", "%s == {'a': 1}", "{'a': 1} == %s", "%s != {'a': 1}", "%s < {}", "%s >= {}", "%s | {'z': 3}",
                   "{'z': 3} | %s", "%s | 1", "dict(%s)", "{**%s}", "%s['zz']", "format(%s)", "hash(%s)", "[*%s]"):
        show(source % name)
for source in ("m | m", "m | n", "n | m", "m == n", "p == p", "p == m", "m == p", "m <= m", "MappingProxyType()", "MappingProxyType(1, 2)", "MappingProxyType(mapping={})",
               "MappingProxyType(other={})", "m.get(key='b')", "m.__hash__", "m.__class_getitem__(int)", "m.__ior__({})", "MappingProxyType.__name__",
               "MappingProxyType(D).keys()", "m.x", "m.__doc__", "sorted(k for k in dir(m))", "m.get()"):
    show(source)
for bad in [1], (1,), 5, int, None, {1}, frozenset(), object(), type("L", (list,), {})(), (x for x in ()):
    try:
        print(repr(MappingProxyType(bad)))
    except TypeError as e:
        print(e)
for source in ("m |= {}", "m['b'] = 2", "del m['a']", "m.q = 1", "class Sub(MappingProxyType): pass"):
    try:
        exec(source)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def f(**kwargs):
    return kwargs


print(f(**MappingProxyType(UserDict(a=1))))
match MappingProxyType({"a": 1, "b": 2}):
    case {"a": x, **rest}:
        print(x, rest)
match MappingProxyType(UserDict(a=1)):
    case {"a": x}:
        print(x)
inner = {"k": 1}
view = MappingProxyType(inner)
inner["l"] = 2
print(view, len(view), list(view.items()))
deep = inner
for _ in range(200):
    deep = MappingProxyType(deep)
print(len(deep), deep["k"], "l" in deep, deep == inner)
