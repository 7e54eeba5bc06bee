# A builtin function bound by `classmethod` is a bound method, and shows its function's attributes.
import types


def show(label, f):
    try:
        print(label, repr(f()))
    except Exception as e:
        print(label, type(e).__name__, e)


class C:
    length = classmethod(len)
    whole = classmethod(int)
    static = staticmethod(len)


class D(C):
    pass


print(C.length, D.length, type(C.length).__name__, C.length.__func__, C.length.__self__)
print(C.length.__name__, C.length.__qualname__, C.length == C.length, C.length is C.length, C.length.__module__)
show('called', lambda: C.length())
show('attribute', lambda: C.length.nothing)
bound = types.MethodType(len, 'abc')
print(bound(), bound, bound.__func__ is len, bound.__self__)
print(C.static, type(C.static).__name__)

# Class methods of builtin classes are descriptors of their own kind.
for owner, name in ((dict, 'fromkeys'), (int, 'from_bytes'), (type, '__prepare__'), (object, '__init_subclass__')):
    d = owner.__dict__[name]
    print(d, type(d).__name__, d.__objclass__.__name__, d.__name__)
    for args in ((), (1,), (None,), (C,), (owner,)):
        if name != 'from_bytes' or args != (owner,):
            show(args, lambda: d(*args) if args != (C,) or owner is not object else None)
    show('get', lambda: d.__get__(None, None))
    show('get', lambda: d.__get__(1, C) if owner is not object else None)
print(type.__prepare__.__name__, int.__prepare__('x', (), y=1) if hasattr(int, '__prepare__') else 'none')
