import types
n = types.SimpleNamespace(a=1, b="x")
n.c = [1]; del n.a; print(n, n.b, n == types.SimpleNamespace(b="x", c=[1]), vars(n), types.SimpleNamespace(), types.SimpleNamespace(**{"odd name": 1}))
r = types.SimpleNamespace(); r.me = r; print(r)
m = types.MappingProxyType({"a": 1}); print(m, m["a"], len(m), "a" in m, list(m.items()), m.get("z"), m | {"b": 2}, m == {"a": 1}, m.copy(), repr(m), list(reversed(m)))
for f in (lambda: m.__setitem__, lambda: types.MappingProxyType(5), lambda: n.zz, lambda: types.SimpleNamespace(1), lambda: hash(n), lambda: m.update, lambda: m["q"], lambda: types.MappingProxyType([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(): pass
def g(): yield
async def c(): pass
co = c()
print([isinstance(*p) for p in ((f, types.FunctionType), (f, types.LambdaType), (len, types.BuiltinFunctionType), ([].append, types.BuiltinMethodType), (g(), types.GeneratorType), (co, types.CoroutineType), (types, types.ModuleType), ("".join, types.MethodType), (None, types.NoneType), (..., types.EllipsisType), (NotImplemented, types.NotImplementedType), (int | str, types.UnionType), (list[int], types.GenericAlias), (type.__dict__, types.MappingProxyType))]); co.close()
b = types.MethodType(lambda self, x: (self, x), 5); print(b(1), b.__self__, type(b).__name__)
C = types.new_class("C", (int,), {}, lambda ns: ns.update(x=5)); print(C.x, C.__bases__, C(3) + 1, types.resolve_bases((int,)), types.prepare_class("D", ())[0])
mod = types.ModuleType("mymod", "doc"); mod.x = 1; print(mod.__name__, mod.__doc__, mod.x, types.GenericAlias(list, (int,)))
class D:
    @types.DynamicClassAttribute
    def v(self): return "dyn"
print(D().v)
try: D.v
except AttributeError as e: print(type(e).__name__)
