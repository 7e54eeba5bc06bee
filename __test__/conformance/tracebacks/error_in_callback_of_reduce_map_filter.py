from functools import reduce
data = ["3", "1", "a"]
print(reduce(lambda acc, s: acc + len(s), data, 0))
print(list(filter(lambda s: s.isdigit(), data)))
total = reduce(lambda acc, n: acc + n,
               map(lambda s: int(s), data))
