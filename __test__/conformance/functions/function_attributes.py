def f(a, b=2, *args, c=3, **kw):
    """The doc."""
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__dict__, f.__annotations__, f.__closure__)
f.counter = 1
f.counter += 1
f.__name__ = "renamed"
f.__doc__ = None
print(f.counter, f.__dict__, f.__name__, f.__doc__, hasattr(f, "nope"), callable(f), type(f).__name__)
c = f.__code__
print(c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_name)
try:
    f.nope
except AttributeError as e:
    print(e)
try:
    f.__name__ = 5
except TypeError as e:
    print(e)
del f.counter
print(hasattr(f, "counter"))
class C:
    def m(self): "method doc"
    cm = classmethod(lambda cls: cls.__name__)
c = C()
print(c.m.__name__, c.m.__doc__, c.m.__self__ is c, c.m.__func__ is C.m, C.m.__qualname__, c.m == c.m, c.m is c.m, c.cm(), type(c.m).__name__, C.cm.__self__ is C)
try:
    c.m.attr = 1
except AttributeError as e:
    print(e)
def outer():
    class In:
        def meth(self):
            def deepest(): pass
            return deepest
    return In
print(outer().__qualname__, outer()().meth().__qualname__, (lambda: 0).__qualname__, [lambda: 0][0].__name__)
print(f == f, f != outer, {f: 1}[f], bool(f), isinstance(f, type(lambda: 0)))
bound = [].append
print(bound.__name__, len.__name__, str.upper.__name__, type(len).__name__, type(bound).__name__, print.__name__, callable(len), callable(5), callable(C), callable(c))
g = "x".upper
print(g(), str.upper("y"), list(map(str.strip, [" a ", "b "])), int.__add__(1, 2))
try:
    str.upper(5)
except TypeError as e:
    print(e)
try:
    list.append((), 1)
except TypeError as e:
    print(e)
try:
    str.upper()
except TypeError as e:
    print(e)
