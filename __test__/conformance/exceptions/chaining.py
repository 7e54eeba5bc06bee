def show(e, depth=0):
    while e is not None:
        print("  " * depth + type(e).__name__, e.args, "suppress" if e.__suppress_context__ else "")
        if e.__cause__ is not None:
            print("  " * depth + "cause:")
            e = e.__cause__
        elif e.__context__ is not None:
            print("  " * depth + "context:")
            e = e.__context__
        else:
            e = None
        depth += 1
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("explicit") from z
except ValueError as e:
    show(e)
    print(e.__cause__ is e.__context__)
try:
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("implicit")
except RuntimeError as e:
    show(e)
try:
    try:
        int("x")
    except ValueError:
        raise TypeError("none") from None
except TypeError as e:
    show(e)
    print(e.__cause__, type(e.__context__).__name__, e.__suppress_context__)
try:
    try:
        raise KeyError("first")
    finally:
        raise IndexError("in finally")
except IndexError as e:
    show(e)
def a(): raise ValueError("a")
def b():
    try: a()
    except ValueError: raise KeyError("b")
def c():
    try: b()
    except KeyError as k: raise OSError("c") from k
try:
    c()
except OSError as e:
    show(e)
try:
    raise ValueError("x") from "not an exception"
except TypeError as e:
    print(e)
try:
    raise ValueError from TypeError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ValueError("orig")
    except ValueError as e:
        saved = e
        raise
except ValueError as e:
    print(e is saved, e.__context__)
try:
    raise saved
except ValueError as e:
    print(e is saved)
try:
    try: raise KeyError(1)
    except KeyError as e: raise e
except KeyError as e:
    print(e.__context__, e)
class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
try:
    raise E("m", b=3)
except E as e:
    print(e, e.b, e.args, repr(e))
e = ValueError("noted")
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__, str(e), e.with_traceback(None) is e, e.__traceback__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
e.__cause__ = KeyError("set by hand")
print(repr(e.__cause__), e.__suppress_context__)
try:
    e.__cause__ = 5
except TypeError as t:
    print(t)
