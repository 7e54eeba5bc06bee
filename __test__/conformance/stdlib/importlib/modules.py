import importlib
import importlib.util
import copy
import sys
import types

print(importlib.import_module('collections.abc').Mapping.__name__, importlib.import_module('json') is sys.modules['json'], importlib.util.resolve_name('.a', 'p.q'))
for bad in (lambda: importlib.import_module('no.such'), lambda: importlib.import_module('.x'), lambda: importlib.import_module('..x', 'p'), lambda: __import__('nothere'), lambda: importlib.import_module('math.x')):
    try:
        bad()
    except (ImportError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, 'name', None))
sys.modules['made'] = types.ModuleType('made', 'by hand')
import made
sys.modules['halted'] = None
try:
    import halted
except ModuleNotFoundError as error:
    print(error)
print(made.__doc__, made, made.__spec__)
m = types.ModuleType('lazy')
m.__getattr__ = lambda name: name * 2
sys.modules['lazy'] = m
from lazy import ab
print(ab, importlib.util.find_spec('nothere'), importlib.util.find_spec('math').name)


class Special(types.ModuleType):
    answer = property(lambda self: 42)


s = Special('s')
print(s.answer, type(s) is Special, isinstance(s, types.ModuleType), s.__name__)
s.__class__ = types.ModuleType
print(hasattr(s, 'answer'))


class Finder:
    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_loader(name, self) if name.startswith('virtual') else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.value = len(module.__name__)
        module.__path__ = []


sys.meta_path.append(Finder())
import virtual.deep
from virtual import value
print(virtual.deep.value, value, 'virtual.deep' in sys.modules)


class A:
    def __init__(self): self.x = 1


class L(list): pass


print(A().__reduce_ex__(2)[1:], A().__reduce__()[2], A().__getstate__(), L([1]).__reduce_ex__(4)[1:3], ValueError(1).__reduce_ex__(2), copy.copy(A()).x)
f = compile('1/0', 'f.py', 'exec').replace(co_name='renamed')
try:
    exec(f)
except ZeroDivisionError as error:
    tb = error.__traceback__.tb_next
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
    tb.tb_next = None
