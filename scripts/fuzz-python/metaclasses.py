"""Programs of class creation: metaclasses with any hooks, hierarchies that may conflict, descriptors, slots.

Left out: errors in `__set_name__` (3.12), `dir()` of classes and docstrings of builtins (ours have less), an order of
resolution with `object` before others (CPython's slots come from the bases all the same).
"""

import re

from functions import parsed, written
from statements import step

# ---- metaclasses: by method, its possible texts; `A` stands for an expression ----

META = {
    'new': ['def __new__(m, name, bases, ns, **kw):\n show("new", name, len(bases), sorted(ns), kw)\n return super().__new__(m, name, bases, ns)', 'def __new__(m, *a, **kw):\n return super().__new__(m, *a, **kw)', 'def __new__(m, name, bases, ns, k=A):\n ns["tag"] = k\n return type.__new__(m, name, bases, ns)',
            'def __new__(m, name, bases, ns, **kw):\n return A', 'def __new__(m, name, bases, ns, **kw):\n return type(name, bases, ns)', 'def __new__(m, name, bases, ns):\n return super().__new__(m, name + "2", (*bases, Other), dict(ns))', 'def __new__(m, name, bases, ns, **kw):\n return super().__new__(m, A, bases, ns)',
            'def __new__(m, name, bases, ns, **kw):\n c = super().__new__(m, name, bases, ns, **kw)\n c.made = A\n return c', 'def __new__(m, name, bases, ns, **kw):\n ns.pop("__classcell__", None)\n return super().__new__(m, name, bases, ns)', 'def __new__(m, name, bases, ns, **kw):\n return super().__new__(m, name, bases, A)'],
    'init': ['def __init__(c, name, bases, ns, **kw):\n show("init", name, kw)\n super().__init__(name, bases, ns)', 'def __init__(c, *a, **kw):\n super().__init__(*a, **kw)', 'def __init__(c, name, bases, ns):\n c.done = A', 'def __init__(c, *a, **kw):\n return A', 'def __init__(c, *a, k=A):\n c.k = k'],
    'call': ['def __call__(c, *a, **k):\n show("call", a, k)\n return super().__call__(*a, **k)', 'def __call__(c, *a, **k):\n return A', 'def __call__(c, *a):\n o = c.__new__(c)\n o.x = a\n return o', '__call__ = A', 'def __call__(c):\n return type.__call__(c)'],
    'prepare': ['@classmethod\ndef __prepare__(m, name, bases, **kw):\n show("prepare", name, kw)\n return {"p": A}', '@classmethod\ndef __prepare__(m, *a, **kw):\n return Space()', '@classmethod\ndef __prepare__(m, *a, **kw):\n return A', 'def __prepare__(m, *a, **kw):\n return {}', '@staticmethod\ndef __prepare__(name, bases, k=A):\n return {"k": k}', '__prepare__ = dict', '__prepare__ = A', '@classmethod\ndef __prepare__(m, name, bases):\n return super().__prepare__(name, bases)'],
    'instancecheck': ['def __instancecheck__(c, x):\n show("instance", x)\n return A', 'def __instancecheck__(c, x):\n return type.__instancecheck__(c, x)', '__instancecheck__ = None'],
    'subclasscheck': ['def __subclasscheck__(c, x):\n show("subclass", x)\n return A', 'def __subclasscheck__(c, x):\n return super().__subclasscheck__(x)'],
    'mro': ['def mro(c):\n show("mro")\n return super().mro()', 'def mro(c):\n return [c, Other, *super().mro()[1:]]', 'def mro(c):\n return [c, *c.__bases__, *super().mro()[1:]]', 'def mro(c):\n return A'],
    'getattr': ['def __getattr__(c, n):\n return n', 'def __getattr__(c, n):\n raise AttributeError(n)', 'def __getattribute__(c, n):\n if n == "x":\n  return A\n return super().__getattribute__(n)'],
    'setattr': ['def __setattr__(c, n, v):\n show("set", n, v)\n super().__setattr__(n, v)', 'def __setattr__(c, n, v):\n show("set", n)', 'def __delattr__(c, n):\n show("del", n)\n super().__delattr__(n)'],
    'container': ['def __len__(c):\n return 2', 'def __iter__(c):\n return iter([A, 1])', 'def __contains__(c, x):\n return A', 'def __getitem__(c, k):\n return k', 'def __setitem__(c, k, v):\n show(k, v)', 'def __delitem__(c, k):\n show(k)', 'def __reversed__(c):\n return iter("ba")', 'def __next__(c):\n return A', 'def __bool__(c):\n return A', 'def __index__(c):\n return 1'],
    'operator': ['def __add__(c, o):\n return "add", o', 'def __radd__(c, o):\n return "radd", o', 'def __or__(c, o):\n return "or", o', 'def __ror__(c, o):\n return "ror", o', 'def __eq__(c, o):\n return A', 'def __lt__(c, o):\n return A', 'def __hash__(c):\n return 1', 'def __eq__(c, o):\n return NotImplemented', 'def __neg__(c):\n return A', 'def __iadd__(c, o):\n return "iadd", o', 'def __matmul__(c, o):\n return NotImplemented', 'def __rmatmul__(c, o):\n return A'],
    'text': ['def __repr__(c):\n return "<" + c.__name__ + ">"', 'def __str__(c):\n return "S"', 'def __format__(c, s):\n return "F" + s', 'def __dir__(c):\n return ["b", "a"]', 'def __repr__(c):\n return A', 'def __str__(c):\n return A'],
    'other': ['x = property(lambda c: A)', 'z = 5', 'def m(c, *a):\n return c.__name__, a', '@property\ndef x(c):\n return A\n@x.setter\ndef x(c, v):\n show("meta", v)', '__slots__ = ()', '__slots__ = ("x",)', 'def __init_subclass__(m, **kw):\n show("meta subclass", kw)', 'x = Descriptor()', 'def __enter__(c):\n return 1', 'def __exit__(c, *a):\n return True', '@classmethod\ndef make(m, *a):\n return m(*a)', '@staticmethod\ndef s(*a):\n return a', '__doc__ = "D"', '__qualname__ = "Q.M"', '__name__ = A', '__module__ = "elsewhere"'],
}  # fmt: skip
MEMBERS = [
    'x = A', 'y: int = A', 'def m(self, *a):\n return "m", a', '__slots__ = ()', '__slots__ = ("x",)', '__slots__ = ["x", "__dict__"]', '__slots__ = "s"', '__slots__ = ("s", "s")', '__slots__ = ("__weakref__", "s")', '__slots__ = {"s": "doc"}', '__slots__ = ("1a",)', '__slots__ = (A,)', '__slots__ = ("__s", "_C__s")', 'def __init__(self, *a, **k):\n show("init", a, k)',
    'def __init__(self, *a):\n self.x = a', 'def __new__(cls, *a, **k):\n show("new", a, k)\n return super().__new__(cls)', 'def __new__(cls, *a):\n return A', 'def __init_subclass__(cls, **kw):\n show("subclass", cls.__name__, kw)', 'def __init_subclass__(cls, k=A, **kw):\n super().__init_subclass__(**kw)\n cls.k = k', 'def __init_subclass__(cls):\n cls.nr = A', 'def __class_getitem__(cls, k):\n return cls.__name__, k',
    'd = Descriptor()', 'x = Descriptor()', 'e = Half()', 'x = Half()', 'd = Descriptor(A)', 'd = e = Descriptor()', '@property\ndef p(self):\n return A', '@property\ndef p(self):\n return self.__dict__\n@p.setter\ndef p(self, v):\n show("set", v)\n@p.deleter\ndef p(self):\n show("del")', 'p = property(None, lambda self, v: show(v))', 'p = property(lambda self: self.nope)', 'p = property(A)', 'p = property(doc=A)',
    'def __getattr__(self, n):\n return "ga", n', 'def __getattr__(self, n):\n raise AttributeError(n, A)', 'def __setattr__(self, n, v):\n show("setattr", n, v)\n object.__setattr__(self, n, v)', 'def __delattr__(self, n):\n show("delattr", n)\n super().__delattr__(n)', 'def __getattribute__(self, n):\n if n == "x":\n  return A\n return super().__getattribute__(n)', 'def f(self):\n return __class__.__name__, super().__repr__ is not None', 'show(__name__, __qualname__)',
    'x: A', '__x = A', 'def g(self):\n return self.__x', '__hash__ = None', '__eq__ = lambda self, o: A', '__qualname__ = "other"', '__qualname__ = A', '__doc__ = A', '__module__ = A', '__dict__ = A', '__class__ = A', 'class Inner:\n z = 1', 'del x', 'x = x', 'x = nope', 'm = classmethod(lambda c, *a: (c.__name__, a))', 'm = staticmethod(lambda *a: a)', 'm = classmethod(Descriptor())', '__call__ = A', 'def __dir__(self):\n return ["q"]', '__match_args__ = ("x",)', 'def __del__(self): pass', '__bases__ = A', '__mro__ = A',
    'def __set_name__(self, o, n):\n show(o.__name__, n)', 'mro = A', '__weakref__ = A', 'def __reduce__(self):\n return A', '__annotations__ = A', 'x = lambda self: A', 'x = staticmethod(A)', '__slots__ = ()\nx = A', '__slots__ = ("x",)\nx = A', 'x = super', 'x = [x for x in A]',
]  # fmt: skip
HEADER = """class Space(dict):
 def __setitem__(self, k, v):
  if not k.startswith('__'):
   show('space', k)
  super().__setitem__(k, v)
 def __missing__(self, k):
  if k in ('nope', 'x'):
   return 'missing'
  raise KeyError(k)
class Other:
 other = 1
 def m(self, *a):
  return 'other', a
"""
# Descriptors: some of these methods each.
GETS = ['def __get__(self, o, t=None):\n show("get", o is None, t and t.__name__)\n return A', 'def __get__(self, o, t):\n return self if o is None else A', 'def __get__(self, o, t):\n raise AttributeError("got")', '__get__ = A', 'def __get__(self, o):\n return A']
SETS = ['def __set__(self, o, v):\n show("set", v)', 'def __set__(self, o, v):\n o.__dict__["d"] = v', 'def __set__(self, o, v):\n raise AttributeError("no")', '__set__ = None']
DELETES = ['def __delete__(self, o):\n show("delete")', 'def __delete__(self, o):\n del o.__dict__["d"]', '__delete__ = A']
# An error in one is another's cause in 3.11, and has a note in 3.12: there is none.
NAMES = ['def __set_name__(self, owner, name):\n show("name", owner.__name__, name)', 'def __set_name__(self, owner, name):\n owner.named = name', '__set_name__ = slice']
USES = """C()|C(A)|C(A, k=A)|C.x|C.p|C.d|C.e|C.k|C.tag|C.nope|C.m()|C.z|C.y|C().m(1)|C().x|C().d|C().e|C().p|C().nope|isinstance(A, C)|isinstance(C(), C)|issubclass(int, C)|issubclass(C, Other)|issubclass(C, A)|isinstance(C, M)|len(C)|list(C)|A in C|C[A]|C + A|A + C|C | A|int | C|C == A|C == C
    C != C|C < C|bool(C)|repr(C)|str(C)|f'{C}'|f'{C:>9}'|hash(C) == hash(C)|{C: 1}[C]|type(C)|type(C).__mro__|C.__class__|C.__mro__|C.mro()|C.__bases__|C.__base__|C.__name__|C.__qualname__|C.__module__|sorted(k for k in C.__dict__ if k[:2] != '__')|C.__dict__.get('__slots__')|C.__annotations__|C.s|C().s|-C|C @ C|reversed(C)|list(reversed(C))|next(C)
    M.make('X', (), {})|M('X', (C,), {})|M('X', (C,), {}, k=A)|M('X', (), {'x': A})|M(C)|M()|M('X', (A,), {})|M(A, (), {})|M('X', (), A)|M('X', [], {})|M.__call__(C)|M.__call__(C, A)|type('X', (C,), {})|type('X', (C, Other), {'x': 1})|type('X', (Other, C), {}).__mro__|type('X', (C, C), {})|type('X', (C, object), {})|type('X', (object, C), {})|type('X', (int, C), {})|type('X', (C, str), {}).__base__|type.__call__(C)|type.__new__(M, 'X', (C,), {})|type.__new__(C, 'X', (), {})
    type.__new__(type, 'X', (C,), {}).__class__|type.mro(C)|object.__new__(C)|object.__new__(M)|super(C, C).x|super(C, C()).x|super(C, C()).m()|C.__subclasses__()|M.x|M.__dict__.get('x')|C.make('Y', (), {})|C.other|C().other|C().__class__|C().__dict__|C.__new__(C)|C.__init__(C())|C.Inner.z|C().g()|C().f()|C().k|C.made|C.done|C.named|vars(C()) if hasattr(C(), '__dict__') else 0|C.__match_args__|callable(C)|callable(C())|D.x|D().x|D.__mro__|D().d|D.k|D|D()|D.m|D().m()|type(D)
    getattr(C, 'x', 'none')|hasattr(C, 'nope')|hasattr(C(), 'nope')|hasattr(C(), 'd')|C.p.__doc__|C.p.fget|C.__slots__|C.__hash__|C().__eq__(C())|C.s.__get__(C(), C)|type(C.s).__name__|type(C.__dict__['d'])|C.__dict__['x']|C.__weakref__|C.__flags__ & 512|C.__basicsize__ > 0|C.__text_signature__|C.__abstractmethods__|isinstance(C(), Other)|issubclass(D, C)|[c.__name__ for c in D.__mro__]|c.x|c.d|c.e|c.p|c.s|c.m(A)|c.nope|c|c.__dict__|vars(c)|c.__class__|c.__slots__""".replace('\n', '|').split('|')
CHANGES = [
    'C.x = A', 'del C.x', 'C.d = A', 'del C.d', 'C().x = A', 'c.x = A', 'c.x = A', 'del c.x', 'c.d = A', 'del c.d', 'c.e = A', 'del c.e', 'c.p = A', 'del c.p', 'c.s = A', 'del c.s', 'c.nope = A', 'c.__class__ = Other', 'c.__class__ = D', 'c.__class__ = A', 'c.__dict__ = {"x": A}', 'c.__dict__["d"] = A', 'c.__dict__["x"] = A', 'del c.__dict__', 'C.__class__ = M', 'C.__class__ = A', 'C.__bases__ = (Other,)',
    'C.__bases__ = ()', 'C.__bases__ = (A,)', 'D.__bases__ = (Other, C)', 'D.__bases__ = (Other,)', 'C.__name__ = "New"', 'C.__name__ = A', 'C.__qualname__ = A', 'C.__doc__ = A', 'C.__mro__ = A', 'C.__dict__["x"] = A', 'C.__init__ = lambda self: None', 'C.__new__ = lambda c: A', 'C.m = lambda self, *a: a', 'C.__module__ = "mm"', 'C.__slots__ = A', 'C += A', 'C[A] = 1', 'del C[A]', 'with C as v:\n show(v)',
    'for v in C:\n show(v)\n break', 'class D(C):\n pass', 'class D(C, k=A):\n x = A', 'class D(C, Other):\n pass', 'class D(Other, C):\n pass', 'class D(C, metaclass=M):\n pass', 'class D(C, metaclass=N):\n pass', 'class D(C, metaclass=type):\n pass', 'class D(C, metaclass=A):\n pass', 'class D(metaclass=lambda *a, **k: (show(a[0], len(a[1]), k), A)[1], k=A):\n pass', 'class D(C, int):\n pass', 'class D(C, str):\n __slots__ = ("q",)',
    'class D(C):\n __slots__ = ("x",)', 'class D(C):\n __slots__ = ("__dict__",)', 'class D(C):\n d = Descriptor()\n def m(self, *a):\n  return super().m(*a)', 'class D(A, C):\n pass', 'class D(*[C], **{"k": A}):\n pass', 'class D(C, C):\n pass', 'class D(C):\n def __init_subclass__(cls, **kw):\n  show("D", kw)\n  super().__init_subclass__(**kw)', 'class E(D, k=A):\n pass\nshow(E.__mro__)', 'class E(D, C):\n pass\nshow(E.__mro__)', 'class E(C, D):\n pass',
    'class N(M):\n pass', 'M.x = A', 'M.__len__ = lambda c: 7', 'M.__call__ = lambda c, *a: A', 'M.__getattr__ = lambda c, n: n', 'del M.__call__', 'C.__instancecheck__ = lambda s, o: True', 'C.__eq__ = lambda s, o: A', 'c = C()', 'c = D()', 'Descriptor.__get__ = lambda s, o, t: A', 'del Descriptor.__set__', 'Descriptor.__set__ = lambda s, o, v: show("late", v)', 'match c:\n case C(x=v):\n  show(v)\n case _:\n  show("none")', 'match C:\n case M():\n  show(1)', 'c.__class__, x = D, c\nshow(type(x))', 'setattr(C, "x", A)',
    'c.x += A', 'C.x += A', 'c.d += A', 'type.__setattr__(C, "x", A)', 'object.__setattr__(c, "x", A)', 'object.__setattr__(C, "x", A)', 'object.__delattr__(c, "x")', 'type.__delattr__(C, "x")', 'C.__set_name__ = 1', 'try:\n raise C\nexcept C:\n show(1)', 'C.d.x = A', 'C.__annotations__["z"] = A', 'del C.__annotations__', 'C.__annotations__ = A', 'del C.__doc__', 'del C.__name__', 'del C.__module__', 'C.__abstractmethods__ = {"m"}\nC()',
]  # fmt: skip
BASES = ['', '', '', 'Other', 'int', 'str', 'dict', 'Exception', 'object', 'list', 'tuple', 'type', 'A', 'Other, int', 'int, Other', 'set', 'bytes', 'float', 'bool', 'Base', 'Base', 'Base, Other']


def indented(lines):
    return '\n '.join(line for text in lines for line in text.split('\n'))


def metaclasses(gen):
    def filled(text):
        return re.sub(r'\bA\b', lambda _: gen.pick(['1', "'a'", 'None', '()', 'True', 'int']) if gen.chance(0.4) else written(gen), text)

    def take(texts):
        source = filled('\n'.join(texts))
        try:
            return step(parsed(source))
        except SyntaxError:
            return []

    steps = parsed(HEADER)
    methods = [gen.pick(g) for g, p in ((GETS, 0.8), (SETS, 0.5), (DELETES, 0.3), (NAMES, 0.4)) if gen.chance(p)]
    steps += take([f'class Descriptor:\n def __init__(self, v=A):\n  self.v = v\n {indented(methods) or "pass"}'])
    steps += take([f'class Half:\n {gen.pick(GETS[:3]).replace(chr(10), chr(10) + " ")}'])
    plain = gen.chance(0.35)
    hooks = ['pass'] if plain else [gen.pick(META[kind]) for kind in gen.random.sample(list(META), gen.random.choice([1, 1, 2, 3]))]
    steps += take([f'class M(type):\n {indented(hooks)}'])
    steps += parsed('class N(type): pass')
    steps += take([f'class Base{gen.pick(["", "", "(metaclass=M)"])}:\n {indented([gen.pick(MEMBERS) for _ in range(gen.random.randrange(3))]) or "pass"}'])
    keywords = [gen.pick(BASES), gen.pick(['', '', 'k=A'])]
    if not plain:
        keywords.insert(1, gen.pick(['metaclass=M', 'metaclass=M', 'metaclass=M', 'metaclass=N', '']))
    members = [gen.pick(MEMBERS) for _ in range(gen.random.choice([0, 1, 2, 3, 4]))]
    steps += take([f'class C({", ".join(k for k in keywords if k)}):\n {indented(members) or "pass"}'])
    steps += step(parsed('c = C()')) + step(parsed('class D(C): pass'))
    for _ in range(gen.random.randint(2, 7)):
        steps += take([f'show({gen.pick(USES).strip()})' if gen.chance(0.65) else gen.pick(CHANGES)])
    return steps


# ---- hierarchies ----

BUILTINS = ['object', 'int', 'str', 'Exception', 'dict', 'tuple', 'list', 'ValueError', 'OSError', 'bytes', 'set', 'float']


def hierarchies(gen):
    """Classes over one another in any order: linearizations, conflicts, cooperative methods, keywords for subclasses."""
    steps, names = [], []
    for name in 'ABCDEFG'[: gen.random.randint(3, 7)]:
        bases = gen.random.sample(names, min(len(names), gen.random.choice([0, 1, 1, 2, 2, 3])))
        if gen.chance(0.2):
            bases.insert(gen.random.randint(0, len(bases)), gen.pick(BUILTINS))
        members = []
        if gen.chance(0.7):
            members.append(f'def m(self):\n  return ["{name}", *{gen.pick(["super().m()", "super().m()", "(super().m() if hasattr(super(), chr(109)) else [])", f"super({gen.pick([name, *names])}, self).m()", "[]"])}]')
        if gen.chance(0.3):
            members.append(gen.pick(['__slots__ = ()', '__slots__ = ("x",)', '__slots__ = ("y", "x")', '__slots__ = ("__dict__",)', f'__slots__ = ("{name.lower()}",)']))
        if gen.chance(0.3):
            members.append(gen.pick([f'def __init_subclass__(cls, **kw):\n  show("{name}", cls.__name__, kw)\n  super().__init_subclass__(**kw)', f'def __init_subclass__(cls, {name.lower()}=0, **kw):\n  super().__init_subclass__(**kw)\n  cls.v = {name.lower()}', f'@classmethod\n def k(cls):\n  return cls.__name__, super().k() if hasattr(super(), "k") else "{name}"', f'def __new__(cls, *a):\n  show("{name}")\n  return super().__new__(cls, *a)', f'def __init__(self, *a):\n  show("{name}")\n  super().__init__(*a)', f'v = "{name}"', f'@property\n def v(self):\n  return "{name}", super().v']))
        keyword = gen.pick(['', '', '', ', a=1', ', b=2', ', z=3'])
        head = f'class {name}({", ".join(bases)}{keyword}):'.replace('(, ', '(')
        steps += step(parsed(head + '\n ' + ('\n '.join(members) or 'pass')))
        names.append(name)
    shown = ['[c.__name__ for c in N.__mro__]', 'N().m()', 'N.v', 'N().v', 'N.k()', 'N.__base__', 'N.__bases__', 'N.__subclasses__()', 'issubclass(N, O)', 'N().__class__', 'super(O, N()).m()', 'super(O, N).v', 'N(1)', 'N.__slots__', 'hasattr(N(), "__dict__")', 'isinstance(N(), O)', 'N.mro() == list(N.__mro__)', 'N.m(O())', 'type("X", (N, O), {}).__mro__', 'type("X", (O, N), {}).__base__']
    changed = ['N.__bases__ = (O,)', 'N.__bases__ = (O, P)', 'N.__bases__ = N.__bases__[::-1]', 'N.m = lambda self: ["new"]', 'del N.m', 'x = N()\nx.__class__ = O\nshow(x.m())', 'x = N()\nx.x = 1\nx.y = 2\nshow(x.x, x.y)', 'N.__bases__ += (O,)', 'try:\n raise N(1)\nexcept O as e:\n show(e.args)', 'N.v = 1', 'class X(N, O, P):\n pass\nshow(X.__mro__)']
    for _ in range(gen.random.randint(3, 8)):
        text = f'show({gen.pick(shown)})' if gen.chance(0.75) else gen.pick(changed)
        steps += step(parsed(re.sub(r'\b[NOP]\b', lambda _: gen.pick(names), text)))
    return steps
