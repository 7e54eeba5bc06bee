def knapsack(items, cap):
    best = {0: (0, ())}
    for name, w, v in items:
        for used, (val, names) in list(best.items()):
            nw = used + w
            if nw <= cap and best.get(nw, (-1,))[0] < val + v: best[nw] = (val + v, names + (name,))
    return max(best.values())
def coins(amount, denoms):
    ways = [1] + [0] * amount
    least = [0] + [float("inf")] * amount
    for d in denoms:
        for a in range(d, amount + 1):
            ways[a] += ways[a - d]
            least[a] = min(least[a], least[a - d] + 1)
    return ways[amount], least[amount]
def lis(xs):
    tails, prev, idx = [], {}, []
    for i, x in enumerate(xs):
        lo, hi = 0, len(tails)
        while lo < hi:
            mid = (lo + hi) // 2
            if tails[mid] < x: lo = mid + 1
            else: hi = mid
        prev[i] = idx[lo - 1] if lo else None
        tails[lo:lo + 1] = [x]
        idx[lo:lo + 1] = [i]
    out, i = [], idx[-1] if idx else None
    while i is not None:
        out.append(xs[i])
        i = prev[i]
    return out[::-1]
def max_subarray(xs):
    best = cur = xs[0]
    for x in xs[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best
def matrix_chain(dims):
    n = len(dims) - 1
    cost = [[0] * n for _ in range(n)]
    cut = [[0] * n for _ in range(n)]
    for span in range(1, n):
        for i in range(n - span):
            j = i + span
            cost[i][j], cut[i][j] = min((cost[i][k] + cost[k + 1][j] + dims[i] * dims[k + 1] * dims[j + 1], k) for k in range(i, j))
    def paren(i, j): return "ABCDEFGH"[i] if i == j else f"({paren(i, cut[i][j])}{paren(cut[i][j] + 1, j)})"
    return cost[0][n - 1], paren(0, n - 1)
def partitions(n, most=None):
    most = n if most is None else most
    if n == 0:
        yield ()
        return
    for k in range(min(n, most), 0, -1):
        for rest in partitions(n - k, k): yield (k, *rest)
def catalan(n, memo={0: 1}):
    if n not in memo: memo[n] = sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
    return memo[n]
def word_break(s, words):
    ways = {len(s): [[]]}
    def go(i):
        if i not in ways: ways[i] = [[w] + r for w in words if s.startswith(w, i) for r in go(i + len(w))]
        return ways[i]
    return [" ".join(w) for w in go(0)]
print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45)], 200))
print(coins(100, [1, 5, 10, 25, 50]), coins(7, [2, 4]), coins(0, [1]))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([]), lis([3, 2, 1]), lis(list(range(5))), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1]))
print(matrix_chain([30, 35, 15, 5, 10, 20, 25]), list(partitions(5)), sum(1 for _ in partitions(25)), [catalan(n) for n in range(10)], catalan(60))
print(word_break("catsanddog", ["cat", "cats", "and", "sand", "dog"]), word_break("abc", ["ab"]))
grid = [[1, 3, 1], [1, 5, 1], [4, 2, 1]]
cost = {}
for r, row in enumerate(grid):
    for c, v in enumerate(row):
        cost[r, c] = v + min((cost[p] for p in ((r - 1, c), (r, c - 1)) if p in cost), default=0)
print(cost[2, 2], list(cost.values()))
def collatz_len(n, cache={1: 1}):
    path = []
    while n not in cache:
        path.append(n)
        n = 3 * n + 1 if n % 2 else n // 2
    base = cache[n]
    for k, m in enumerate(reversed(path), 1): cache[m] = base + k
    return cache[path[0]] if path else base
print(max(range(1, 3000), key=collatz_len), collatz_len(2919), collatz_len(27))
def egg(e, f, memo={}):
    if f < 2 or e == 1: return f
    if (e, f) not in memo: memo[e, f] = 1 + min(max(egg(e - 1, k - 1), egg(e, f - k)) for k in range(1, f + 1))
    return memo[e, f]
print(egg(2, 36), egg(3, 20))
