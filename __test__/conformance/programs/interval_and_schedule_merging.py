from bisect import bisect_right
from heapq import heappush, heappop
def merge(iv):
    out = []
    for a, b in sorted(iv):
        if a > b: raise ValueError(f"interval ({a}, {b}) is reversed")
        if out and a <= out[-1][1]: out[-1] = (out[-1][0], max(out[-1][1], b))
        else: out.append((a, b))
    return out
def subtract(iv, holes):
    for h0, h1 in merge(holes): iv = [p for a, b in iv for p in ((a, min(b, h0)), (max(a, h1), b)) if p[0] < p[1]]
    return iv
def intersect(a, b):
    i = j = 0; out = []
    while i < len(a) and j < len(b):
        lo, hi = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if lo < hi: out.append((lo, hi))
        if a[i][1] < b[j][1]: i += 1
        else: j += 1
    return out
def rooms(meetings):
    free, busy, plan, n = [], [], {}, 0
    for a, b, name in sorted(meetings):
        while busy and busy[0][0] <= a: heappush(free, heappop(busy)[1])
        if free: r = heappop(free)
        else: n += 1; r = n
        heappush(busy, (b, r)); plan[name] = r
    return n, plan
def select(jobs):
    out, end = [], float("-inf")
    for b, a, n in sorted((b, a, n) for a, b, n in jobs):
        if a >= end: out.append(n); end = b
    return out
def weighted(jobs):
    jobs = sorted(jobs, key=lambda j: j[1]); ends = [j[1] for j in jobs]; best = [(0, ())]
    for a, b, w, n in jobs: k = bisect_right(ends, a, hi=len(best) - 1); best.append(max(best[-1], (best[k][0] + w, best[k][1] + (n,)), key=lambda p: p[0]))
    return best[-1]
class IntervalMap:
    def __init__(self, default=None): self.keys, self.vals = [float("-inf")], [default]
    def __setitem__(self, s, v):
        a, b = s.start, s.stop; after = self[b]
        i = bisect_right(self.keys, a - 1e-9) ; j = bisect_right(self.keys, b)
        self.keys[i:j], self.vals[i:j] = [a, b], [v, after]
    def __getitem__(self, x): return self.vals[bisect_right(self.keys, x) - 1]
    def items(self): return [(a, v) for a, v, p in zip(self.keys, self.vals, [object(), *self.vals]) if v != p]
print(merge([(1, 4), (2, 5), (7, 8), (5, 6), (8, 9)]), merge([]), subtract([(0, 10)], [(2, 3), (5, 7), (9, 12)]), intersect([(0, 4), (6, 9)], [(2, 7), (8, 12)]))
print(rooms([(9, 11, "a"), (10, 12, "b"), (11, 13, "c"), (9, 10, "d"), (12, 14, "e")]), select([(1, 3, "x"), (2, 5, "y"), (4, 7, "z"), (6, 8, "w")]), weighted([(1, 3, 5, "a"), (2, 5, 6, "b"), (4, 6, 5, "c"), (6, 7, 4, "d"), (5, 8, 11, "e"), (7, 9, 2, "f")]))
m = IntervalMap("free"); m[9:12] = "meet"; m[11:13] = "lunch"; m[20:22] = "gym"; print([m[h] for h in (8, 9, 10.5, 11, 12.99, 13, 21, 22)], m.items())
def sweep(events): 
    n = peak = 0
    for t, d in sorted((t, d) for a, b in events for t, d in ((a, 1), (b, -1))): n += d; peak = max(peak, n)
    return peak
print(sweep([(1, 5), (2, 6), (4, 8), (7, 9)]), sum(b - a for a, b in merge([(0, 2), (1, 3), (10, 11)])))
merge([(5, 1)])
