# A list that grows by an iterator of its own sees what was added.
a = [1]
a += zip(a, 'xyz')
print(a)
a = [1]
a.extend(zip(a, range(3)))
print(a)
a = [1, 2]
it = zip(range(4), a)
a += it
print(a, list(it))
a = [0]
a += enumerate('ab')
a.extend(reversed([1, 2]))
a += iter(a[:2])
print(a)
