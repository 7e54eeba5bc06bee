from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([], [1])), len(list(product(range(3), repeat=4))))
print(list(permutations('abc')), list(permutations([1, 2, 3], 2)), list(permutations([1], 2)), list(permutations([], 0)))
print(list(combinations('abcd', 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)), len(list(combinations(range(10), 4))))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)))
for f in (lambda: combinations([1], -1), lambda: permutations([1], -1), lambda: permutations([1], 'a'), lambda: product([1], repeat=-1), lambda: product(5)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e)[:25])
