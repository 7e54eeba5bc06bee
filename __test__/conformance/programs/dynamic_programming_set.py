from functools import cache
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1): t[i][j] = t[i - 1][j - 1] + 1 if x == y else max(t[i - 1][j], t[i][j - 1])
    out, i, j = [], len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]: out.append(a[i - 1]); i -= 1; j -= 1
        elif t[i - 1][j] >= t[i][j - 1]: i -= 1
        else: j -= 1
    return "".join(reversed(out))
def edit(a, b):
    @cache
    def d(i, j):
        if not i or not j: return i or j
        return min(d(i - 1, j) + 1, d(i, j - 1) + 1, d(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
    return d(len(a), len(b))
def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v
            if cand > best[c][0]: best[c] = (cand, best[c - w][1] + (name,))
    return best[cap]
def coins(amount, kinds):
    ways = [1] + [0] * amount; fewest = [0] + [None] * amount
    for k in kinds:
        for a in range(k, amount + 1):
            ways[a] += ways[a - k]
            if fewest[a - k] is not None and (fewest[a] is None or fewest[a - k] + 1 < fewest[a]): fewest[a] = fewest[a - k] + 1
    return ways[amount], fewest[amount]
def lis(xs):
    from bisect import bisect_left
    tails, prev, idx = [], [None] * len(xs), []
    for i, x in enumerate(xs):
        k = bisect_left(tails, x)
        if k == len(tails): tails.append(x); idx.append(i)
        else: tails[k] = x; idx[k] = i
        prev[i] = idx[k - 1] if k else None
    out, i = [], idx[-1] if idx else None
    while i is not None: out.append(xs[i]); i = prev[i]
    return out[::-1]
def max_sub(xs):
    best = cur = xs[0]; s = start = end = 0
    for i, x in enumerate(xs[1:], 1):
        if cur < 0: cur, s = x, i
        else: cur += x
        if cur > best: best, start, end = cur, s, i
    return best, xs[start:end + 1]
def chain(dims):
    @cache
    def m(i, j): return (0, f"A{i}") if i == j else min(((l := m(i, k))[0] + (r := m(k + 1, j))[0] + dims[i] * dims[k + 1] * dims[j + 1], f"({l[1]}{r[1]})") for k in range(i, j))
    return m(0, len(dims) - 2)
print(lcs("AGGTAB", "GXTXAYB"), repr(lcs("abc", "xyz")), edit("kitten", "sitting"), edit("", "abc"))
print(knapsack([("gold", 5, 10), ("silver", 4, 7), ("book", 2, 3), ("pen", 1, 1)], 8), coins(11, (1, 2, 5)), coins(3, (2,)), coins(100, (1, 5, 10, 25, 50)))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([]), max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_sub([-3, -1, -2]), chain((10, 30, 5, 60)))
def partitions(n, m=None):
    if n == 0: yield []; return
    for k in range(min(n, m or n), 0, -1):
        for rest in partitions(n - k, k): yield [k, *rest]
print(list(partitions(5)), sum(1 for _ in partitions(15)))
@cache
def catalan(n): return 1 if n < 2 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
print([catalan(i) for i in range(12)], catalan.cache_info().currsize)
def word_break(s, words):
    @cache
    def go(i): return [[]] if i == len(s) else [[w, *r] for w in words if s.startswith(w, i) for r in go(i + len(w))]
    return [" ".join(p) for p in go(0)]
print(word_break("catsanddog", ("cat", "cats", "and", "sand", "dog")))
