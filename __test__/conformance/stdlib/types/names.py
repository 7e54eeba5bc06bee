import types
print(types.FunctionType, types.MethodType, types.GeneratorType, types.ModuleType, types.NoneType, types.BuiltinFunctionType, types.MappingProxyType, types.SimpleNamespace)
n = types.SimpleNamespace(a=1, b='x'); n.c = 2; print(n, n == types.SimpleNamespace(a=1, b='x', c=2), vars(n))
m = types.MappingProxyType({'a': 1}); print(m['a'], m)
try:
    m['b'] = 1
except TypeError as e: print(e)
C = types.new_class('C', (), {}, lambda ns: ns.update(x=5)); print(C.x, C.__name__)
print(isinstance(lambda: 0, types.LambdaType), isinstance(len, types.BuiltinFunctionType), isinstance((i for i in ()), types.GeneratorType), isinstance([].append, types.BuiltinMethodType))
mod = types.ModuleType('mymod', 'doc'); mod.x = 1; print(mod.__name__, mod.__doc__, mod.x)
def f(): pass
f2 = types.MethodType(lambda self, y: (self, y), 5); print(f2(6))
print(isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), types.GenericAlias(list, (int,)), types.resolve_bases((int,)), types.EllipsisType)
