class AppError(Exception):
    code = 1
    def __init__(self, message, *, details=None):
        super().__init__(message)
        self.details = details or {}
class NotFound(AppError):
    code = 404
    def __init__(self, what): super().__init__(f"{what} not found", details={"what": what}); self.what = what
    def __str__(self): return f"[{self.code}] {super().__str__()}"
class Multi(NotFound, KeyError): pass
for e in (AppError("a"), AppError("b", details={"x": 1}), NotFound("user"), Multi("key")):
    try: raise e
    except LookupError as x: print("lookup", x, x.args)
    except AppError as x: print("app", x, repr(x), x.args, x.details, x.code)
class Slotted(Exception): __slots__ = ("v",)
s = Slotted("m"); s.v = 1; s.w = 2; print(s.v, s.w, s)
class Eq(Exception):
    def __eq__(self, o): return type(o) is Eq and self.args == o.args
    __hash__ = Exception.__hash__
print(Eq(1) == Eq(1), Eq(1) in [Eq(1)], ValueError(1) == ValueError(1))
class WithNew(Exception):
    def __new__(cls, *a): o = super().__new__(cls, *a); o.extra = "new"; return o
print(WithNew("x").extra, WithNew("x").args)
class NoSuper(Exception):
    def __init__(self, a, b): self.sum = a + b
print(repr(NoSuper(1, 2)), NoSuper(1, 2).args)
class Kw(Exception):
    def __init__(self, **kw): super().__init__(kw)
print(repr(Kw(a=1)))
try: raise NotFound
except TypeError as e: print(e)
class Chain(Exception):
    @classmethod
    def wrap(cls, e): n = cls(f"wrapped {e!r}"); n.__cause__ = e; return n
try: raise Chain.wrap(ValueError("inner"))
except Chain as c: print(c, repr(c.__cause__), c.__suppress_context__)
for cls in (AppError, NotFound, Multi): print(cls.__mro__[1].__name__, issubclass(cls, Exception))
