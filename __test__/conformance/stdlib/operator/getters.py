from operator import itemgetter, attrgetter, methodcaller
print(itemgetter(1)([1, 2]), itemgetter(0, 2)('abc'), itemgetter('k')({'k': 5}), itemgetter(slice(1, 3))('abcd'))
print(sorted([('b', 2), ('a', 3)], key=itemgetter(0)), max([{'n': 1}, {'n': 5}], key=itemgetter('n')))
class O:
    class inner: x = 7
    y = 8
print(attrgetter('y')(O), attrgetter('inner.x')(O), attrgetter('y', 'inner.x')(O))
print(methodcaller('upper')('abc'), methodcaller('split', 'b')('abc'), methodcaller('format', x=1)('{x}'))
print(itemgetter(1, 'a'), attrgetter('a.b'), methodcaller('f', 1, k=2))
for f in (lambda: attrgetter(5), lambda: methodcaller(5), lambda: itemgetter(9)([1]), lambda: attrgetter('zz')(O), lambda: methodcaller('nope')('')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e)[:40])
