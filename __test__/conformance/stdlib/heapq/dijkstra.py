import heapq
g = {'a': {'b': 7, 'c': 9, 'f': 14}, 'b': {'a': 7, 'c': 10, 'd': 15}, 'c': {'a': 9, 'b': 10, 'd': 11, 'f': 2}, 'd': {'b': 15, 'c': 11, 'e': 6}, 'e': {'d': 6, 'f': 9}, 'f': {'a': 14, 'c': 2, 'e': 9}}
dist = {}; q = [(0, 'a', None)]; prev = {}
while q:
    d, n, p = heapq.heappop(q)
    if n in dist: continue
    dist[n] = d; prev[n] = p
    for m, w in g[n].items():
        if m not in dist:
            heapq.heappush(q, (d + w, m, n))
print(dist, prev)
x = [(i * 7919) % 1009 for i in range(300)]
heapq.heapify(x); print(x[:10]); out = [heapq.heappop(x) for _ in range(300)]; print(out == sorted(out), out[:5])
