a, b = {1, 2, 3, 4}, {3, 4, 5}
show = lambda s: (type(s).__name__, sorted(s))
for r in (a | b, a & b, a - b, b - a, a ^ b, a.union([9], (8,)), a.intersection([1, 2], {2}), a.difference(b, [1]), a.symmetric_difference("x"[:0]), a.copy(), a.union()):
    print(show(r))
print(a < b, a <= a, {1} < a, a > {1, 2}, a.issuperset([1]), a.issubset(range(10)), a.isdisjoint([7]), a == {4, 3, 2, 1}, a != b, {1} == frozenset([1]), set() == {}, 1 in a, 1.0 in a)
c = set(a)
c |= {10}
c &= {1, 2, 10}
c -= {2}
c ^= {1, 7}
print(show(c))
c.add(5); c.add(5); c.discard(99); c.remove(7); c.update([1, 2], "a"); c.difference_update([5]); c.intersection_update([1, 2, "a"]); c.symmetric_difference_update([1])
print(sorted(map(str, c)), len(c), bool(set()), set([]), set("aab") == {"a", "b"}, {1, True, 1.0}, len({0, False, 0.0, ""}))
p = {42}
print(p.pop(), p, p.clear())
for f in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [2], lambda: {1} < [1], lambda: set(5), lambda: {1} + {2}, lambda: set([1])[0], lambda: {{1}}, lambda: {1}.add([]), lambda: hash({1}), lambda: set(1, 2), lambda: [] in {1}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1} | frozenset([1]), type(frozenset([1]) | {1}).__name__, type({1} | frozenset([1])).__name__, {frozenset({1}): 1}, {1} in {frozenset({1})})
print({x % 3 for x in range(10)} == {0, 1, 2}, sorted({(a, b) for a in "xy" for b in (1, 2)}), len({*range(5), *range(3)}), set.union({1}, {2}) == {1, 2}, sorted(set("hello") - set("help")))
