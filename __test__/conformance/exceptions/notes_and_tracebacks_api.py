e = ValueError("v"); e.add_note("n1"); e.add_note("n2"); print(e.__notes__, hasattr(ValueError("x"), "__notes__"))
try: e.add_note(5)
except TypeError as x: print(x)
def f(): raise KeyError("k")
def g():
    try: f()
    except KeyError as err: return err
err = g()
tb = err.__traceback__
lines = []
while tb: lines.append((tb.tb_lineno, tb.tb_frame.f_code.co_name)); tb = tb.tb_next
print(lines)
try: raise err.with_traceback(None)
except KeyError as x:
    tb = x.__traceback__; n = 0
    while tb: n += 1; tb = tb.tb_next
    print("frames", n, x is err)
e2 = TypeError("t"); e2.__cause__ = e; print(e2.__suppress_context__, repr(e2.__cause__)); e2.__cause__ = None; print(e2.__suppress_context__)
try:
    try: raise ValueError("a")
    except ValueError: raise TypeError("b")
except TypeError as x: print(repr(x.__context__), x.__cause__, x.__suppress_context__)
try:
    try: raise ValueError("a")
    except ValueError as v: raise TypeError("b") from v
except TypeError as x: print(repr(x.__context__), repr(x.__cause__), x.__context__ is x.__cause__)
try: raise Exception from None
except Exception as x: print(x.__cause__, x.__suppress_context__)
def reraise():
    try: f()
    except KeyError as x: x.add_note("seen"); raise
try: reraise()
except KeyError as x: print(x.__notes__)
class N(Exception):
    def __init__(self, m): super().__init__(m); self.add_note("from init")
print(N("m").__notes__)
