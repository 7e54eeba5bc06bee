def handled():
    try:
        raise ValueError("a")
    except ValueError as e:
        tb = e.__traceback__
        return tb is not None, tb.tb_lineno > 0, tb.tb_next is None
print(handled())
def lines():
    out = []
    def f():
        g()
    def g():
        raise KeyError("deep")
    try:
        f()
    except KeyError as e:
        tb = e.__traceback__
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
    return out
print(lines())
def reraise_later():
    saved = None
    try:
        raise ValueError("saved")
    except ValueError as e:
        saved = e
    try:
        raise saved
    except ValueError as e:
        return e is saved, e.__context__
print(reraise_later())
def gen():
    try:
        raise ValueError("in gen")
    except ValueError:
        yield "suspended while handling"
        try:
            raise
        except ValueError as e:
            yield f"still {e}"
g = gen()
print(next(g))
try:
    raise
except RuntimeError as e:
    print("outside:", e)
print(next(g))
def nested_bare():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        try:
            raise
        except ValueError as e:
            return f"re-raised {e}"
print(nested_bare())
def helper(): raise
try:
    try:
        raise OSError("from caller")
    except OSError:
        helper()
except OSError as e:
    print("helper re-raised", e)
def cleanup_context():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            pass
        raise ValueError("after handled")
    except ValueError as e:
        return e.__context__
print(cleanup_context())
e1 = ValueError("one")
try:
    try: raise e1
    except ValueError: raise e1
except ValueError as e:
    print(e.__context__)
a, b = ValueError("a"), ValueError("b")
try:
    try:
        try: raise a
        except ValueError: raise b
    except ValueError: raise a
except ValueError as e:
    print(e, e.__context__, e.__context__.__context__)
class Cm:
    def __exit__(self, t, v, tb):
        print("exit sees", v, v.__context__)
        return False
    def __enter__(self): pass
try:
    try: {}["x"]
    except KeyError:
        with Cm(): raise TypeError("t")
except TypeError as e:
    print(repr(e.__context__))
for i in range(3):
    try:
        if i: raise ValueError(i)
    except ValueError as err:
        print("loop", err, err.__context__)
    else: print("else", i)
def ret_in_except():
    try: raise ValueError("x")
    except ValueError as e: return lambda: str(e)
try:
    print(ret_in_except()())
except NameError as e:
    print(type(e).__name__, e)
