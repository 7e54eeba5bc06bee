from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max('abc', key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
words = ['pear', 'fig', 'apple', 'kiwi']
print(sorted(words, key=cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))))
k = cmp_to_key(lambda a, b: a - b); print(k(1) < k(2), k(1) == k(1), k(3) >= k(2), k(5).obj)
try:
    hash(k(1))
except TypeError as e:
    print('unhashable')
