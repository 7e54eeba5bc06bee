# The body of a class, or a program, with annotations looks for `__annotations__` in its namespace and puts them there.
import collections
class Log(dict):
    def __setitem__(self, k, v):
        print('set', k, v if k == '__annotations__' else type(v).__name__)
        dict.__setitem__(self, k, v)
    def __getitem__(self, k):
        print('get', k)
        return dict.__getitem__(self, k)
    def __delitem__(self, k):
        print('del', k)
        return dict.__delitem__(self, k)
class Missing(dict):
    def __missing__(self, k):
        print('missing', k)
        raise KeyError(k)
class Given(dict):
    def __missing__(self, k):
        if k == '__annotations__':
            return dict.setdefault(self, k, {'from': 'missing'})
        raise KeyError(k)
class Refusing(dict):
    def __missing__(self, k):
        raise ValueError(k) if k == '__annotations__' else KeyError(k)
class Dropping(dict):
    def __setitem__(self, k, v):
        print('drop', k)
class Failing(dict):
    def __setitem__(self, k, v):
        if k == '__annotations__':
            raise ValueError('no')
        dict.__setitem__(self, k, v)
class Odd(dict):
    def __getitem__(self, k):
        return 5 if k == '__annotations__' else dict.__getitem__(self, k)
class Undeletable(dict):
    def __delitem__(self, k):
        raise ValueError(k)
class Mapping:
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        print('item', k)
        return self.d[k]
    def __setitem__(self, k, v):
        print('store', k)
        self.d[k] = v
class Bare:
    def __getitem__(self, k):
        raise KeyError(k)
KINDS = [Log, Missing, Given, Refusing, Dropping, Failing, Odd, Undeletable, Mapping, Bare, dict, lambda: {'__annotations__': {'z': 1}}, lambda: {'__annotations__': None},
    lambda: Missing({'__annotations__': 3}), collections.OrderedDict, lambda: collections.defaultdict(list), lambda: collections.defaultdict(dict), lambda: collections.ChainMap({})]
BODIES = ['x: 1', 'x: 2 = 3\ny: 4', 'x: 1\ndel __annotations__', '__annotations__ = Log()\nx: 1', 'if 0: x: 1', 'x.y: 1', '(x): 1', 'x: 1\nprint(__annotations__)', 'def f(a: 1): b: 2', 'x = 1\ndel x']
for make in KINDS:
    print('---', make.__name__)
    class M(type):
        @classmethod
        def __prepare__(m, *a, **k):
            return make()
        def __new__(m, n, b, ns, **k):
            names = dict(ns) if isinstance(ns, dict) else dict(getattr(ns, 'd', {}))
            print({k: v for k, v in names.items() if k != 'f'})
            return type.__new__(m, n, b, names)
    for body in BODIES:
        body_text = '\n '.join(body.split('\n'))
        for text, names in ((f'class C(metaclass=M):\n {body_text}\nprint(C.__annotations__)', ()), (body, ({}, make()))):
            try:
                exec(text, *names)
            except Exception as e:
                print(type(e).__name__, e, repr(e.__context__))
names = {'__annotations__': {'outer': 1}}
exec('class C:\n x: 1\n del __annotations__\n y: 2\n', names)
print(names['__annotations__'], names['C'].__annotations__)
