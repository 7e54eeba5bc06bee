from itertools import combinations, permutations, product, combinations_with_replacement as cwr
print(list(combinations("abc", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations([], 0)), list(permutations("abc", 2)), list(permutations("ab")), list(permutations([], 0)), list(permutations("ab", 3)), list(cwr("ab", 2)), list(cwr([], 1)), list(cwr([], 0)))
print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product("a", [])), list(product([1], repeat=0)), len(list(product(range(3), repeat=3))), list(product(range(2), "x", repeat=1)))
for f in (lambda: combinations("a", -1), lambda: combinations(5, 1), lambda: combinations("a", "b"), lambda: permutations("a", -1), lambda: permutations("a", 1.5), lambda: product("a", repeat=-1), lambda: product(5), lambda: product("a", repeat="x"), lambda: cwr("a", -1), lambda: combinations("a", None), lambda: combinations(iterable="ab", r=1) and list(combinations(iterable="ab", r=1)), lambda: list(permutations("ab", r=None))):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
c = combinations(range(4), 2); print(next(c), next(c), len(list(c)), list(c))
print(sum(1 for _ in permutations(range(5))), [p for p in permutations([1, 1, 2]) if p[0] == 2], ["".join(p) for p in product("01", repeat=2)])
