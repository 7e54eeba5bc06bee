# Every builtin class with its own way of making instances has its own `__new__`, and errors name it.
import builtins


def show(label, f):
    try:
        print(label, '->', repr(f()))
    except Exception as e:
        print(label, '!!', type(e).__name__, e)


class C:
    pass


class U(ValueError):
    pass


class V(U):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class W(OSError):
    pass


class Both(ValueError, TimeoutError):
    pass


exceptions = [c for n, c in sorted(vars(builtins).items()) if isinstance(c, type) and issubclass(c, BaseException)]
for c in (*exceptions, U, V, W, Both):
    n = c.__name__
    print(n, '__new__' in c.__dict__, '__init__' in c.__dict__, c.__new__.__qualname__, c.__init__.__qualname__)
    show('of another class', lambda: BaseException.__new__(C) if c is V else c.__new__(C))
    show('of none', lambda: c.__new__())
    show('of object', lambda: object.__new__(c))
    for maker in (Exception, OSError, LookupError, int, list):
        show(maker.__name__, lambda: maker.__new__(c) if not n.startswith('Unicode') else None)
    show('init', lambda: c.__init__(C()))
    print(c.__new__ is c.__new__, c.__new__ == Exception.__new__, c.__init__ is Exception.__init__)

print(V(1).args, U.__new__(V, 1).args, Both('x').args, Both.__base__)
show('no class by keyword', lambda: object.__new__(cls=C))
show('no class by keyword', lambda: Exception.__new__(cls=C))
show('no class by keyword', lambda: int.__new__(x=1))

# Instances that hold more than their base's cannot be two such things at once.
for bases in ((AttributeError, ImportError), (OSError, KeyError), (KeyError, OSError), (KeyError, AttributeError),
              (StopIteration, SystemExit), (UnicodeDecodeError, UnicodeEncodeError), (ValueError, BaseExceptionGroup),
              (TimeoutError, SyntaxError), (OSError, TimeoutError), (ModuleNotFoundError, NameError)):
    show([b.__name__ for b in bases], lambda: type('X', bases, {}).__base__)
