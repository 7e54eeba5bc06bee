print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, 2] == [1.0, 2.0], [1, [2]] == [1, [2]], [1] != [1], [1] == (1,), [1, 2] <= [1, 2])
try:
    [1, "a"] < [1, 2]
except TypeError as e:
    print(e)
print([1, "a"] < [2, 3], [1, "a"] == [1, 2])
try:
    [1] < (1,)
except TypeError as e:
    print(e)
try:
    [1] + (2,)
except TypeError as e:
    print(e)
a = [1, 2]
a.append(a)
print(a, a[2] is a, len(a), a[2][2][0])
d = {"self": None}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
m = [[0] * 3] * 2
m[0][1] = 5
print(m, m[0] is m[1])
m2 = [[0] * 3 for _ in range(2)]
m2[0][1] = 5
print(m2)
x = [1, 2, 3]
y = x
y += [4]
print(x, x is y)
y = y + [5]
print(x, y, x is y)
for i in x:
    if i < 4:
        x.append(i + 10)
    if len(x) > 8:
        break
print(x)
z = [1, 2, 3, 4, 5]
for i in z:
    z.remove(i)
print(z)
print([1, 2] * 2, 0 * [1], [[]] * 2, [1, 2, 3] * -1, None in [None], [] in [[]], 1.0 in [1], "a" not in ["b"])
