a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), sorted(a.union(b, [9])), sorted(a.intersection(b, [3])), sorted(a.difference(b, [1])), sorted(a.symmetric_difference([3, 5])), a.union() == a, a.intersection() == a)
print(a <= a, a < a, {1} < a, a >= {1}, a > b, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([7]), a.isdisjoint("ab"), a == {3, 2, 1}, a == frozenset(a), a != b, a == [1, 2, 3], hash(frozenset(a)) == hash(frozenset([3, 2, 1])))
c = a.copy(); c.add(5); c.discard(1); c.discard(99); c.remove(2); print(sorted(c))
c.update([7], {8}, "x"); c.intersection_update({7, "x", 3}); c.difference_update(["x"]); c.symmetric_difference_update([3, 9]); print(sorted(c))
c |= {1}; c &= {1, 7, 9}; c -= {9}; c ^= {7, 6}; print(sorted(c))
for f in (lambda: a.remove(99), lambda: a.remove([]), lambda: a.add([]), lambda: a.add(), lambda: set().pop(), lambda: a | [1], lambda: a & "x", lambda: a - 5, lambda: a.union(5), lambda: a < [1], lambda: a[0], lambda: a + b, lambda: hash(a), lambda: {[]}, lambda: a.discard([]), lambda: a.update(5), lambda: a.issubset(5), lambda: frozenset().add(1), lambda: [] in a, lambda: a.difference(None), lambda: a.pop(1), lambda: a.isdisjoint(), lambda: a.symmetric_difference(), lambda: a.symmetric_difference([1], [2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print({1} in {frozenset([1])}, frozenset([1]) in {frozenset([1])}, type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__)
s = {frozenset([1])}; s.discard({1}); print(s)
f = frozenset("ab"); g = f; f |= {"c"}; print(sorted(f), sorted(g))
