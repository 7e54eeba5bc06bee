a, b = [1, 2]
(c, d), e = (3, 4), 5
[f, [g, h]] = "x", ["y", "z"]
print(a, b, c, d, e, f, g, h)
first, *rest = range(5)
*init, last = "abcd"
x, *mid, y = [1, 2]
print(first, rest, init, last, x, mid, y)
(p, *q), *r = [[1, 2, 3], 4, 5]
print(p, q, r)
a = b = c = []
a.append(1)
print(b is c, c)
i = 0
arr = [0, 0, 0]
i, arr[i] = 1, "set"
print(i, arr)
arr[0], arr[1], arr[2] = arr[2], arr[0], arr[1]
print(arr)
a, b = b, a
print([*range(3), *"ab", *{"k": 1}], (*[1], 2, *()), {*[1, 1, 2]} == {1, 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*[*[1]]])
for k, (v, *w) in [("a", [1, 2, 3]), ("b", (4,))]:
    print(k, v, w)
def bad(src):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, e)
for src in ["a, b = 1, 2, 3", "a, b, c = [1, 2]", "a, b = 5", "a, *b, c = [1]", "a, b = 'x'", "a, b = {1: 2}", "(a, b), c = 1, 2", "[a] = []", "a, b = None", "for a, b in [(1, 2), (3,)]: print(a)", "a, = 'ab'", "a, b = iter([1, 2, 3])"]:
    bad(src)
class It:
    def __iter__(self):
        print("iter")
        yield from (10, 20)
m, n = It()
print(m, n)
*only, = It()
print(only)
def gen():
    yield 1
    yield 2
    print("third asked")
    yield 3
    print("never")
try:
    u, v = gen()
except ValueError as e:
    print(e)
class O: pass
o = O()
o.a, o.b = lst = [7, 8]
print(o.a, o.b, lst)
