a = 256; b = 256
print(a is b, () is (), "abc" is "abc" if True else "", None is None, True is not False, ... is ...)
def f(x=None): return x is None
print(f(), f(0))
l = [1]; m = l; n = l[:]
print(l is m, l is n, l == n, id(l) == id(m), id(l) != id(n))
t = (1, 2); u = tuple(t); print(t is u, t[:] is t, t + () == t)
s = "x"; s2 = str(s); print(s is s2, s.strip() == s, "".join([s]) == s)
class A: pass
x = A(); y = x; print(x is y, x == A(), x != A(), x in [x], [x] == [x], A() is A())
d = {}; e = d; e["k"] = 1; print(d, d is e, dict(d) is d)
fr = frozenset([1]); print(frozenset(fr) is fr, fr.copy() is fr, set(fr) is fr)
print(int(5) is int(5), type(5) is int, type(x) is A, A is type(x), bytes(b"a") == b"a", isinstance(None, type(None)))
def g(): return []
print(g() is g(), g() == g())
def h(acc=[]): return acc
print(h() is h())
