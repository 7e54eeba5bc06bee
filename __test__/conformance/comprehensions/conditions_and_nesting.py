print([x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(4)], [x if x % 2 else -x for x in range(5)], {x: [y for y in range(x)] for x in range(3)}, {(x, y) for x in "ab" for y in "a"} == {("a", "a"), ("b", "a")})
print([c for word in ["ab", "cd"] for c in word if c != "b"], [a + b for a, b in zip("xy", "zw")], [x for x in [[1], [2]] for x in x], {k: v for d in ({"a": 1}, {"b": 2}) for k, v in d.items()}, [i for i, in [(1,), (2,)]], [h for h, *t in ["abc", "d"]])
print([f(2) for f in (lambda x: x + 1, lambda x: x * 5)], [y := 1, y * 2][1], [lambda: i for i in range(2)][0](), [*map(str, [x for x in range(2)])], sum([x for x in range(5)]), ["".join(p) for p in zip("ab", "cd")], [[j * i for j in range(1, 4)] for i in range(1, 4)])
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [[r[i] for r in m] for i in range(3)], [x for r in m for x in r if x % 2 == 0], {r[0]: sum(r) for r in m}, [max(r) for r in m], [(i, j) for i, r in enumerate(m) for j, v in enumerate(r) if v > 4])
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes, [n for n in range(1, 30) if sum(d for d in range(1, n) if n % d == 0) == n], {w: len(w) for w in "the quick fox".split() if len(w) > 2}, [i for i in range(100) if str(i) == str(i)[::-1] and i > 9][:5])
x = "outer"
[x for x in range(3)]
print(x, [x for _ in range(2)], {x: x for x in "a"}, x)
try: [1 / i for i in (1, 0)]
except ZeroDivisionError as e: print(e)
try: {[]: 1 for _ in "a"}
except TypeError as e: print(e)
try: [a for a, b in [(1,)]]
except ValueError as e: print(e)
def f(): return [locals().get("q", "no") for q in [1]]
print(f(), [(lambda: z)() for z in range(3)], list(w for w in (v for v in "ab")))
