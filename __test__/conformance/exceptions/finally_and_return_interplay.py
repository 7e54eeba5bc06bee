def a():
    try: return "try"
    finally: print("f1")
def b():
    try: raise ValueError
    except ValueError: return "except"
    finally: print("f2")
def c():
    try: raise ValueError("lost")
    finally: return "finally wins"
def d():
    for i in range(3):
        try: continue
        finally: print("f", i)
    return "d"
def e():
    while True:
        try: break
        finally: print("breaking")
    return "e"
def f():
    try:
        try: raise KeyError("in")
        finally: raise ValueError("out")
    except ValueError as x: return repr(x), repr(x.__context__)
def g():
    x = 1
    try: return x
    finally: x = 2
def h():
    x = [1]
    try: return x
    finally: x.append(2)
def i():
    try: pass
    except: return "no"
    else: return "else"
    finally: print("after else")
def j():
    try:
        try: 1 / 0
        except KeyError: print("no")
        else: print("no")
        finally: print("inner")
    except ZeroDivisionError: return "outer"
def k():
    for _ in "ab":
        try: return "first"
        finally: continue
    return "loop ended"
def l():
    try: return print("evaluated")
    finally: print("then finally")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l): print(fn.__name__, fn())
