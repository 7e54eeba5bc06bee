x = 10
g = (x + i for i in range(3))
x = 100
print(list(g))
it = [1, 2]
g = (a * 2 for a in it)
it.append(3)
print(list(g))
it = [1, 2]
g = (a for a in it)
it = [9]
print(list(g), type(g).__name__, g.gi_code.co_name if hasattr(g, "gi_code") else "<genexpr>", g.__name__, g.__qualname__)
def f(): return (i for i in range(2))
print(f().__qualname__, sum(i for i in range(5)), max((i for i in [3, 1]), default=0))
try: (i for i in 5)
except TypeError as e: print(e)
g = (1 / i for i in [1, 0, 2])
print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
print(next(g, "finished after the error"))
class C:
    y = 5
    vals = list(y2 for y2 in range(y))
    try: bad = list(y for _ in range(1))
    except NameError as e: print(e)
print(C.vals, list(a + b for a in "xy" for b in "12" if b != a), list((i, j) for i in range(3) for j in range(i)))
nested = (list(j for j in range(i)) for i in range(3))
print(list(nested), next(i for i in range(10) if i > 4), [*(i for i in "ab")], dict((k, v) for k, v in ["ab"]))
funcs = list((lambda: i) for i in range(3))
print([f() for f in funcs])
