s = "abcdefghij"
for args in [(2,), (2, 5), (-3, None), (None, None, 2), (None, None, -1), (8, 2, -2), (100,), (-100, 3), (5, 2), (2, 100), (-1, -5, -1), (None, -20, -3)]:
    print(args, repr(s[slice(*args)]))
print(s[0], s[-1], s[9], s[-10], s[True])
for i in (10, -11, "a", 1.0, None):
    try:
        print(s[i])
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s[1:"x"]
except TypeError as e:
    print(e)
try:
    s[0] = "z"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
u = "añ€😀x"
print(len(u), u[3], u[::-1], u[1:4], u[-2], [c for c in u], list(reversed(u)), list(enumerate(u, 1)))
print(slice(1, 10, 3).indices(7), slice(None, None, -1).indices(5), slice(-3, None).indices(2), slice(2), slice(1, 2, 3) == slice(1, 2, 3))
print("" [:], "x"[5:], "x"[0:0] == "")
