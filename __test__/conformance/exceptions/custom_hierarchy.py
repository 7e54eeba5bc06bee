class AppError(Exception):
    """Base."""
    code = 1
    def __init__(self, msg, *, detail=None):
        super().__init__(msg)
        self.detail = detail
    def __str__(self): return f"[{self.code}] {super().__str__()}" + (f" ({self.detail})" if self.detail else "")
class DbError(AppError):
    code = 2
class Timeout(DbError, TimeoutError):
    code = 3
for exc in (AppError("a"), DbError("d", detail="x"), Timeout("t")):
    try:
        raise exc
    except TimeoutError as e:
        print("timeout", e, repr(e), e.args)
    except DbError as e:
        print("db", e, repr(e), e.detail)
    except AppError as e:
        print("app", e, repr(e))
print([c.__name__ for c in Timeout.__mro__], issubclass(Timeout, OSError))
class Plain(Exception): pass
for e in (Plain(), Plain("m"), Plain("a", 1), Plain(None), Plain(("t",)), Plain(""), KeyError("k"), KeyError(), KeyError("a", 1), ValueError(5), StopIteration(3), SystemExit(2), UnicodeDecodeError("utf8", b"\xff", 0, 1, "bad"), OSError(2, "No such"), OSError("just"), ImportError("i", name="n"), AttributeError("at", name="q", obj=1), NameError("nm", name="z"), SyntaxError("syn")):
    print(repr(str(e)), repr(e), e.args)
print(StopIteration(3).value, SystemExit(2).code, OSError(2, "x").errno, OSError(2, "x").strerror, OSError(2, "x", "f").filename, ImportError("i", name="n").name, type(OSError(2, "x")).__name__, NameError("n", name="z").name)
class NoSuper(Exception):
    def __init__(self, x): self.x = x
print(repr(NoSuper(5)), str(NoSuper("s")), NoSuper(1).args)
class KwOnly(Exception):
    def __init__(self, *, a=1): self.a = a
print(repr(KwOnly(a=2)), str(KwOnly()))
def which(cls):
    try:
        raise cls("z")
    except ArithmeticError: return "arith"
    except LookupError: return "lookup"
    except (OSError, EOFError): return "os/eof"
    except Exception as e: return "exc " + type(e).__name__
    except BaseException as e: return "base " + type(e).__name__
print([which(c) for c in (ZeroDivisionError, OverflowError, KeyError, IndexError, FileNotFoundError, EOFError, ValueError, UnicodeError, KeyboardInterrupt, SystemExit, GeneratorExit, RecursionError, NotImplementedError, StopAsyncIteration, AssertionError, MemoryError)])
def dynamic(): return (ValueError, (KeyError, [TypeError][0]))
try:
    raise TypeError("dyn")
except (ValueError, KeyError, *[TypeError]) as e:
    print("caught", e)
try:
    try:
        raise ValueError("q")
    except "notaclass":
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("q")
    except (int, KeyError):
        pass
except TypeError as e:
    print(e)
print(Exception.__subclasses__() != [], BaseException.__base__, issubclass(BaseExceptionGroup, BaseException), Exception("a") == Exception("a"), isinstance(Exception, type))
e = Plain("x")
e.extra = 1
e.args = ("changed",)
print(e, e.extra, e.__dict__)
raised = 0
for exc in (IndexError, IndexError("inst"), lambda: 0):
    try:
        raise exc
    except IndexError as err:
        print(repr(err))
    except TypeError as err:
        print(err)
