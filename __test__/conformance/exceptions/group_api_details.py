eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3)]), OSError(4)])
print(eg, repr(eg), eg.message, len(eg.exceptions), eg.args)
m, r = eg.split(ValueError); print(repr(m), repr(r))
print(repr(eg.subgroup(TypeError)), eg.subgroup(KeyError), repr(eg.subgroup((TypeError, OSError))), repr(eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 3)), eg.split(KeyError)[0], eg.subgroup(ExceptionGroup) is eg)
for f in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", ValueError()), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: eg.split(5), lambda: eg.subgroup("x"), lambda: ExceptionGroup(), lambda: ExceptionGroup("a", [ValueError()], 1)):
    try: print(repr(f()))
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, ExceptionGroup("x", (ValueError(),)).exceptions)
class My(ExceptionGroup):
    def __new__(cls, m, es, code=0):
        o = super().__new__(cls, m, es); o.code = code; return o
    def derive(self, es): return My(self.message, es, self.code)
my = My("my", [ValueError(1), TypeError(2)], 42); s = my.subgroup(TypeError); print(repr(s), s.code, type(my.split(ValueError)[1]).__name__)
try:
    try: raise eg
    except* ValueError as g: print("values", [e.args for e in g.exceptions[:1]], len(g.exceptions))
    except* TypeError as g: print("types", repr(g))
except ExceptionGroup as rest: print("rest", repr(rest))
try: raise ValueError("plain")
except* ValueError as g: print(repr(g))
try:
    try: raise ExceptionGroup("a", [ValueError(1), KeyError(2)])
    except* ValueError: raise RuntimeError("new")
except ExceptionGroup as g: print(repr(g))
try:
    try: raise ExceptionGroup("a", [ValueError(1)])
    except* ValueError as g: raise
except ExceptionGroup as g: print(repr(g))
n = ExceptionGroup("n", [ValueError()]); n.add_note("note"); print(n.subgroup(ValueError).__notes__)
