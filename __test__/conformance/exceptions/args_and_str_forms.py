for e in (Exception(), Exception("a"), Exception("a", 1), Exception(None), Exception(("t",)), KeyError("k"), KeyError("a", "b"), KeyError(), ValueError(1.5), OSError(2, "msg"), OSError("only"), OSError(2, "msg", "file"), OSError(2, "m", "f", None, "g"), SystemExit(3), SystemExit(), StopIteration(5), AttributeError("x", name="n", obj=1), NameError("n", name="q"), ImportError("i", name="m", path="p"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "bad"), SyntaxError("s"), SyntaxError("s", ("f", 1, 2, "text")), AssertionError((1, 2)), LookupError([])):
    print(repr(e), "|", str(e), "|", e.args)
for f in (lambda: Exception(x=1), lambda: AttributeError(foo=1), lambda: UnicodeDecodeError("a"), lambda: UnicodeEncodeError(1, 2, 3, 4, 5), lambda: ImportError(bad=1), lambda: KeyError(k=1), lambda: BaseException().with_traceback(5), lambda: Exception().add_note(5), lambda: setattr(Exception(), "args", 5), lambda: setattr(Exception(), "__cause__", 5), lambda: setattr(Exception(), "__traceback__", 5), lambda: setattr(Exception(), "__context__", "x"), lambda: SyntaxError("m", 5), lambda: OSError()):
    try: print(repr(f()))
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
e = Exception("a"); e.args = ("b", 2); print(repr(e), str(e)); e.custom = 1; print(e.__dict__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
class E(Exception):
    def __init__(self, code): self.code = code
print(repr(E(5)), E(5).args, str(E(5)), E(6).code)
class F(Exception):
    def __str__(self): return "custom str"
print(repr(F("a")), str(F("a")), f"{F()}")
