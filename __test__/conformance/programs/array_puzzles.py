from itertools import accumulate, combinations
from collections import Counter, deque
def two_sum(a, t):
    seen = {}
    for i, x in enumerate(a):
        if t - x in seen: return seen[t - x], i
        seen[x] = i
def three_sum(a):
    a, out = sorted(a), set()
    for i, x in enumerate(a):
        l, r = i + 1, len(a) - 1
        while l < r:
            s = x + a[l] + a[r]
            if s == 0: out.add((x, a[l], a[r])); l += 1
            elif s < 0: l += 1
            else: r -= 1
    return sorted(out)
def rotate(a, k): k %= len(a) or 1; return a[-k:] + a[:-k]
def water(h): l, r = list(accumulate(h, max)), list(accumulate(h[::-1], max))[::-1]; return sum(min(x, y) - z for x, y, z in zip(l, r, h))
def window_max(a, k):
    q, out = deque(), []
    for i, x in enumerate(a):
        while q and a[q[-1]] <= x: q.pop()
        q.append(i)
        if q[0] == i - k: q.popleft()
        if i >= k - 1: out.append(a[q[0]])
    return out
def next_greater(a):
    out, st = [-1] * len(a), []
    for i, x in enumerate(a):
        while st and a[st[-1]] < x: out[st.pop()] = x
        st.append(i)
    return out
def histogram(h):
    best, st = 0, []
    for i, x in enumerate([*h, 0]):
        while st and h[st[-1]] >= x: k = st.pop(); best = max(best, h[k] * (i - (st[-1] + 1 if st else 0)))
        st.append(i)
    return best
def next_perm(a):
    a = a[:]; i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]: i -= 1
    if i >= 0: j = max(k for k in range(i + 1, len(a)) if a[k] > a[i]); a[i], a[j] = a[j], a[i]
    return a[:i + 1] + a[i + 1:][::-1]
def product_except(a): pre = [1, *accumulate(a[:-1], lambda x, y: x * y)]; suf = [1, *accumulate(a[:0:-1], lambda x, y: x * y)][::-1]; return [x * y for x, y in zip(pre, suf)]
def spiral(n):
    g, (r, c), (dr, dc) = [[0] * n for _ in range(n)], (0, 0), (0, 1)
    for v in range(1, n * n + 1):
        g[r][c] = v
        if not (0 <= r + dr < n and 0 <= c + dc < n) or g[r + dr][c + dc]: dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return g
def majority(a):
    c = n = None, 0
    cand, n = None, 0
    for x in a: cand, n = (x, 1) if n == 0 else (cand, n + (1 if x == cand else -1))
    return cand if a.count(cand) > len(a) // 2 else None
def search_rotated(a, t):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        m = (lo + hi) // 2
        if a[m] == t: return m
        if a[lo] <= a[m]: lo, hi = (lo, m - 1) if a[lo] <= t < a[m] else (m + 1, hi)
        else: lo, hi = (m + 1, hi) if a[m] < t <= a[hi] else (lo, m - 1)
    return -1
def islands(g):
    g = [list(r) for r in g]; sizes = []
    def sink(r, c): 
        if not (0 <= r < len(g) and 0 <= c < len(g[0])) or g[r][c] != "1": return 0
        g[r][c] = "0"; return 1 + sum(sink(r + i, c + j) for i, j in ((0, 1), (1, 0), (0, -1), (-1, 0)))
    return [s for r in range(len(g)) for c in range(len(g[0])) if (s := sink(r, c))]
def pascal(n): rows = [[1]]; [rows.append([1, *map(sum, zip(rows[-1], rows[-1][1:])), 1]) for _ in range(n - 1)]; return rows
print(two_sum([2, 7, 11, 15], 9), two_sum([1], 5), three_sum([-1, 0, 1, 2, -1, -4]), rotate([1, 2, 3, 4], 1), rotate([], 3), water([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), window_max([1, 3, -1, -3, 5, 3, 6, 7], 3), next_greater([2, 1, 2, 4, 3]), histogram([2, 1, 5, 6, 2, 3]))
print(next_perm([1, 3, 2]), next_perm([3, 2, 1]), product_except([1, 2, 3, 4]), spiral(3), majority([2, 2, 1, 2]), majority([1, 2]), [search_rotated([4, 5, 6, 7, 0, 1, 2], t) for t in (0, 3, 6)], islands(["11000", "11011", "00100"]), pascal(5), list(accumulate([3, 1, 4], max)), [c for c in combinations([1, 2, 3, 4], 2) if sum(c) == 5])
p, a = 0, [7, 1, 5, 3, 6, 4]; lo = a[0]
for x in a: lo = min(lo, x); p = max(p, x - lo)
print(p, sum(max(0, b - a) for a, b in zip(a, a[1:])), Counter(x % 3 for x in a), [sum(r) for r in zip(*spiral(3))], [list(r) for r in zip(*[[1, 2], [3, 4]][::-1])])
window_max([1, 2], "k")
