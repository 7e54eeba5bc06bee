print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, [2]] == [1, [2]], [1.0] == [1], [float("nan")] == [float("nan")], [1, 2] != [2, 1], [[1], 2] <= [[1], 3])
n = float("nan")
print([n] == [n], [n] < [n], (n,) == (n,), [1, n] == [1, n])
l = [[0]] * 3
l[0].append(1)
print(l, [0] * 0, [1] * -1, 2 * [1, 2], [[]] * 2, [None] * 3)
a = [1]; a *= 3; print(a)
a *= 0; print(a)
r = [1]; r.append(r); print(r, r == r, r[1][1][0])
s = [1]; s.append(s)
try: print(r == s)
except RecursionError as e: print(e)
try: [1, "a"] < [1, 2]
except TypeError as e: print(e)
print([1, "a"] == [1, 2], [1, "a"] < [2, 2])
class L(list):
    def __eq__(self, o): return "custom"
print(L() == [], [] == L(), [L()] == [[]], L() != [])
d = {}; d["self"] = d; d["l"] = [d]; print(d)
t = ([],); t[0].append(t); print(t)
