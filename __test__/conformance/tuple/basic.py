t = (1, "a", None)
print(t, (), (1,), 1, (1, 2)[1], t[-1], t[::-1], len(t), tuple("abc"), tuple([1]), tuple(), tuple(range(3)))
print(t + (2,), t * 2, (0,) * 3, 1 in t, t.index("a"), t.count(1), (1, 2, 1).count(1), (1, 2) < (1, 3), (1, 2) == (1, 2), () < (1,), (1, 2, 3) > (1, 2))
for f in (lambda: t[5], lambda: t["a"], lambda: t.index("z"), lambda: t + [1], lambda: hash(([],)), lambda: (1,) < ("a",), lambda: t * "a", lambda: tuple(5), lambda: t.append(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
x = ([1], 2)
try:
    x[0] += [9]
except TypeError as e:
    print(e, x)
print({(1, 2): "p", (1.0, 2): "q"}, {(1, (2, 3)): 1}[(1, (2, 3))], hash((1, 2)) == hash((1.0, 2.0)))
print(((1, 2), (3,)), ((),), ([],), (("a",),), repr((1,)), str((1.0,)), (lambda: (1, 2))(), *(1, 2))
def f():
    return 1, 2
a = f()
print(a, type(a), (yield_ := 3, 4), yield_)
t2 = t
t += (4,)
print(t, t2, t is t2, t[1:], t[:0], tuple(t) is t, t[:] is t)
print(max((1, 5), (2, 0)), min([(2, "b"), (2, "a")]), sorted([(2, "b"), (1, "z"), (2, "a")]), any(()), all(()), sum((1, 2, 3)))
