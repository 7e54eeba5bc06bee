# Sorted lists, dicts and sets, and their views.
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet

numbers = SortedList((n * 7919) % 1009 for n in range(2000))
print(len(numbers), numbers[0], numbers[-1], numbers[1000:1006])
numbers.add(-5)
numbers.update([3.5, 2.5])
numbers.discard(7)
numbers.remove(8)
print(numbers[:6], numbers.bisect_left(100), numbers.bisect_right(100), numbers.count(50), numbers.index(51))
print(list(numbers.irange(100, 103)), list(numbers.islice(5, 8)), numbers.pop(), numbers.pop(0))
try:
    numbers.remove('nothing')
except (TypeError, ValueError) as error:
    print(type(error).__name__)
try:
    numbers.remove(100000)
except ValueError as error:
    print(error)
numbers._check()

words = SortedKeyList('the quick brown fox jumps over the lazy dog'.split(), key=lambda w: (len(w), w))
print(list(words), words.bisect_key_left((4, '')), list(words.irange_key((5, 'c'), (5, 'k'))))
print(repr(SortedList([3, 1, 2]) * 2), SortedList([1, 2]) + [0], SortedList('ab') < SortedList('ac'))

prices = SortedDict({'pear': 3, 'apple': 1, 'fig': 2})
prices['banana'] = 5
prices.setdefault('cherry', 8)
print(prices, prices.peekitem(0), prices.peekitem(), prices.keys()[1:3], prices.values()[-1])
print(list(prices.irange('b', 'e')), prices.index('fig'), prices.bisect('c'), prices.popitem(0))
print('fig' in prices, prices.get('kiwi', 0), list(reversed(prices)), prices.items() & {('fig', 2)})
negative = SortedDict(lambda k: -k, {n: n * n for n in range(5)})
print(list(negative.items()), negative.peekitem(0), negative.key(3))

members = SortedSet([5, 1, 4, 1, 5, 9, 2, 6])
print(members, members[2], members | {3}, members & {1, 2, 3}, members - {9}, members ^ {1, 10})
members.add(7)
print(members.pop(), members.isdisjoint([100]), members <= SortedSet(range(10)), list(members.islice(1, 4)))
big = SortedList()
big._reset(4)
for n in range(200):
    big.add((n * 37) % 101)
for n in range(0, 101, 3):
    big.discard(n)
big._check()
print(len(big), big[::25])
