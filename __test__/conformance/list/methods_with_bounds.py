l = [5, 3, 8, 3, 1]
print(l.index(3), l.index(3, 2), l.index(3, -2), l.count(3), l.count(99), l.copy() == l, l.copy() is l)
l.insert(0, "a"); l.insert(100, "z"); l.insert(-1, "y"); l.insert(-100, "first"); print(l, l.pop(), l.pop(0), l.pop(-2), l)
l.remove(3); print(l); l.reverse(); print(l); l.extend(x * 2 for x in (1, 2)); l.extend("ab"); l.extend({"k": 1}); l += (9,); print(l); l.clear(); print(l)
l = [3, 1, 2]; print(l.sort(), l, l.append(4), l.reverse(), l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x); print(l); l.sort(key=str, reverse=True); print(l)
n = [[1, 2], [3]]; s = n.copy(); s[0].append("shared"); s.append("own"); print(n, s)
l = [1, 2, 3]; l.extend(l); print(l); l[2:4] = []; print(l); l[len(l):] = [7]; print(l); l[:0] = [0]; print(l); l *= 2; print(l, l[-3:], l[::2], l[::-2], l[5:1:-1])
d = [("b", 2), ("a", 2), ("c", 1)]; d.sort(key=lambda t: t[1]); print(d); d.sort(); print(d); d.sort(key=lambda t: (-t[1], t[0])); print(d)
print(list(map(list, zip(*[[1, 2], [3, 4]]))), [0] * 3, [[]] * 2, sum([[1], [2]], []), [1, 2] + [3], 2 in [1, 2], [1, [2]] == [1, [2]], [] or "empty", bool([0]), max([[1, 2], [1, 3]]), list("abc")[1], [*range(3), *"x"], len([None] * 5))
