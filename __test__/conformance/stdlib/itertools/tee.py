from itertools import tee, islice
a, b = tee(range(5)); print(list(a), list(b))
a, b, c = tee(iter('abc'), 3); print(next(a), next(a), next(b), list(c), list(a), list(b))
print(tee([], 0), len(tee([1], 4)))
def g():
    for i in range(3):
        print('produce', i); yield i
x, y = tee(g()); print(next(x), next(y), next(x), next(y), list(x), list(y))
p, q = tee(islice(range(10), 3)); p2, q2 = tee(p); print(list(p2), list(q2), list(q))
try:
    tee([1], -1)
except ValueError as e:
    print(e)
