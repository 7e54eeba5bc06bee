from functools import partial
def f(a, b, c=3, *rest, **kw): return a, b, c, rest, kw
p = partial(f, 1, c=9)
print(p(2), p(2, c=5), p.func is f, p.args, p.keywords, partial(p, 2)().__len__())
print(partial(int, base=2)('101'), repr(partial(int, base=2)), partial(print, 'a', sep='-')('b'))
q = partial(p, 7, x=1); print(q(), q.args, q.keywords, q.func is f)
p.attr = 5; print(p.attr)
class C:
    m = partial(lambda self_or_arg: self_or_arg, 'bound')
print(C().m())
for bad in (lambda: partial(), lambda: partial(5), lambda: p()):
    try:
        bad()
    except TypeError as e:
        print(e)
print(list(map(partial(pow, 2), range(5))), sorted([3, 1, 2], key=partial(int.__mul__, -1)))
class P(partial): pass
print(P(len, [1])(), isinstance(p, partial))
