eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")])])
print(eg, repr(eg), eg.message, len(eg.exceptions), eg.args[0])
try:
    raise eg
except* ValueError as g:
    print("V", repr(g), type(g).__name__)
except* (TypeError, KeyError) as g:
    print("TK", repr(g))
m, r = eg.split(ValueError)
print(repr(m), "|", repr(r))
print(repr(eg.subgroup(KeyError)), eg.subgroup(OSError), eg.split(OSError)[0], repr(eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 2)))
try:
    try:
        raise ExceptionGroup("left", [ValueError(1), OSError("o")])
    except* ValueError:
        print("handled value")
except ExceptionGroup as rest:
    print("rest", repr(rest))
try:
    raise ValueError("naked")
except* ValueError as g:
    print(repr(g))
try:
    try:
        raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise
except BaseExceptionGroup as g:
    print(repr(g))
def f():
    try:
        print("body")
    except* ValueError:
        print("no")
    else:
        print("else")
    finally:
        print("finally")
f()
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "'", excs)
g = MyGroup("mine", [ValueError(1), KeyError(2)])
print(repr(g.subgroup(ValueError)), [type(x).__name__ for x in g.split(KeyError)])
for args in (("m", []), ("m", [1]), (5, [ValueError()]), ("m", ValueError()), ("m",), ("m", [KeyboardInterrupt()])):
    try:
        print(repr(ExceptionGroup(*args)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, isinstance(eg, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
try:
    try:
        raise ExceptionGroup("e", [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
def leaves(g): return [x for e in g.exceptions for x in (leaves(e) if isinstance(e, BaseExceptionGroup) else [e])]
print(leaves(eg))
for i in range(3):
    try:
        if i == 1: raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as e:
        print("loop", i, e.exceptions)
try:
    e
except NameError as n:
    print(n)
