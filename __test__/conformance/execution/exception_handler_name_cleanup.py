def f():
    try: raise ValueError("v")
    except ValueError as e: kept = e
    try: return e
    except UnboundLocalError as err: return str(err), repr(kept)
print(f())
e = "outer"
try: raise KeyError
except KeyError as e: pass
try: e
except NameError as x: print(x)
try: raise KeyError("k")
except KeyError as e:
    del e
try: raise KeyError("k")
except KeyError as e:
    e = "reassigned"
print("e" in globals())
def nested():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise TypeError("t")
    except TypeError as e: return repr(e), repr(e.__context__)
print(nested())
import sys
def info(): return sys.exc_info()[0]
try: raise OSError
except OSError:
    print(info().__name__)
    try: raise ValueError
    except ValueError: print(info().__name__)
    print(info().__name__)
print(info())
def gen():
    try: yield 1
    except ValueError: yield info().__name__
g = gen(); next(g); print(g.throw(ValueError), info())
for i in range(2):
    try:
        if i: raise IndexError
        continue
    except IndexError as e: print("caught", i)
    finally: print("finally", i)
