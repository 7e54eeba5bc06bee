a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.extend("xy"[:0])
a.insert(0, 0)
a.insert(-1, 99)
a.insert(100, "end")
a.insert(-100, "start")
print(a, len(a), a.index(5), a.count(99), a.pop(), a.pop(0), a.pop(-2), a)
a.remove(99) if 99 in a else print("gone")
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a.sort()
print(a, a.sort(reverse=True), a)
a.sort(key=lambda x: (x % 3, -x))
print(a)
a.clear()
print(a, a.append(None), a, [] == a)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2, 1].index(1, 3), lambda: [1].pop("a"), lambda: [1].insert("a", 1), lambda: [].extend(5), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [3, "a"].sort(), lambda: [1].sort(lambda x: x), lambda: [1].index()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([1, 2, 3, 2].index(2, 2), [1, 2, 3].index(3, -2), [1, 2, 1].index(1, 1, 3), [1, 1.0, True].count(1), [[1], [1]].count([1]))
b = [1]
b.extend(b)
b += b
b += (9,)
b *= 2
print(b, list("abc"), list(range(3)), list({"k": 1}), list(), list((1, 2)))
