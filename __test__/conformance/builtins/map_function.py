print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(pow, range(4), range(4))), list(map(None or str.upper, "ab")))
m = map(lambda x: print("call", x) or x, [1, 2, 3])
print(next(m), iter(m) is m, list(m))
print(list(map(max, [1, 5], [3, 2], [2, 9])), list(map(str, [])), sum(map(int, "12345")))
for args in ((), (str,), (str, 1), (str, [], 2)):
    try: map(*args)
    except TypeError as e: print(e)
try: list(map(5, [1]))
except TypeError as e: print(e)
try: list(map(lambda x: x, [1], [2]))
except TypeError as e: print(e)
def f(x):
    if x == 2: raise StopIteration
    return x
print(list(map(f, [1, 2, 3])))
def g(x): return 1 / x
it = map(g, [1, 0, 2])
print(next(it))
try: next(it)
except ZeroDivisionError as e: print(e)
print(next(it), next(it, "end"))
a = iter([1, 2, 3])
b = iter([1, 2])
print(list(map(lambda x, y: x + y, a, b)), list(a))
class M(map): pass
print(list(M(abs, [-1])))
print(*map(print, "ab"))
