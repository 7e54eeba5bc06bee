a = list(range(10))
a[2:5] = ["x"]
print(a)
a[1:1] = [100, 200]
print(a)
a[-2:] = []
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[3:1] = ["ins"]
print(a)
a[100:] = "tail"
print(a)
a[:0] = (i for i in range(2))
print(a)
a[:] = a[::-1]
print(a)
del a[::3]
print(a)
del a[-1], a[0]
print(a)
del a[5:2]
del a[1:4:2]
print(a)
a[1:3] = a
print(a)
b = a
a[:] = []
print(a, b is a)
c = [1, 2, 3, 4]
for f in (lambda: c.__setitem__(slice(0, 4, 2), [1]), lambda: c.__setitem__(slice(0, 1), 5), lambda: c.__setitem__(10, 1), lambda: c.__delitem__(10), lambda: c[1.5], lambda: c["a"], lambda: c[::0], lambda: c[None], lambda: c[1, 2], lambda: c.__delitem__("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c[::-1] = "wxyz"
print(c, c[-3:-1], c[5:], c[:-5], c[True], c[-1:0:-2])
del c[::-2]
print(c)
c[len(c):] = [[1, 2]]
c[-1][0] += 5
print(c)
