import heapq
from collections import defaultdict, deque
class Graph:
    def __init__(self, edges=(), directed=False):
        self.adj, self.directed = defaultdict(dict), directed
        for e in edges: self.add(*e)
    def add(self, a, b, w=1):
        self.adj[a][b] = w; self.adj[b]
        if not self.directed: self.adj[b][a] = w
    def bfs(self, s):
        seen, q = {s: 0}, deque([s])
        while q:
            n = q.popleft()
            for m in sorted(self.adj[n]):
                if m not in seen: seen[m] = seen[n] + 1; q.append(m)
        return seen
    def dfs(self, s, seen=None):
        seen = seen if seen is not None else []
        seen.append(s)
        for m in sorted(self.adj[s]):
            if m not in seen: self.dfs(m, seen)
        return seen
    def dijkstra(self, s):
        dist, prev, q = {s: 0}, {}, [(0, s)]
        while q:
            d, n = heapq.heappop(q)
            if d > dist[n]: continue
            for m, w in self.adj[n].items():
                if d + w < dist.get(m, float("inf")): dist[m] = d + w; prev[m] = n; heapq.heappush(q, (d + w, m))
        return dist, prev
    def path(self, a, b):
        dist, prev = self.dijkstra(a)
        if b not in dist: return None
        p = [b]
        while p[-1] != a: p.append(prev[p[-1]])
        return dist[b], p[::-1]
    def components(self):
        left, out = set(self.adj), []
        while left: c = set(self.bfs(min(left))); out.append(sorted(c)); left -= c
        return out
    def mst(self):
        parent = {n: n for n in self.adj}
        def find(x):
            while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
            return x
        total, used = 0, []
        for w, a, b in sorted((w, a, b) for a in self.adj for b, w in self.adj[a].items() if a < b):
            if find(a) != find(b): parent[find(a)] = find(b); total += w; used.append((a, b))
        return total, used
    def topo(self):
        indeg = {n: 0 for n in self.adj}
        for n in self.adj:
            for m in self.adj[n]: indeg[m] += 1
        ready, out = sorted(n for n in indeg if not indeg[n]), []
        while ready:
            n = ready.pop(0); out.append(n)
            for m in sorted(self.adj[n]):
                indeg[m] -= 1
                if not indeg[m]: ready.append(m)
        if len(out) < len(self.adj): raise ValueError(f"cycle among {sorted(set(self.adj) - set(out))}")
        return out
    def floyd(self):
        ns = sorted(self.adj); inf = float("inf")
        d = {a: {b: 0 if a == b else self.adj[a].get(b, inf) for b in ns} for a in ns}
        for k in ns:
            for i in ns:
                for j in ns: d[i][j] = min(d[i][j], d[i][k] + d[k][j])
        return d
g = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("x", "y", 3)])
print(g.bfs("a"), g.dfs("a"), g.path("a", "d"), g.path("a", "x"), g.components(), g.mst())
d = Graph([("shirt", "tie"), ("tie", "jacket"), ("pants", "shoes"), ("pants", "belt"), ("belt", "jacket"), ("socks", "shoes")], directed=True)
print(d.topo()); print(g.floyd()["a"])
grid = ["S.#", "..#", "#.E"]
cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row) if ch != "#"}
maze = Graph(((p, (p[0] + dr, p[1] + dc)) for p in cells for dr, dc in ((0, 1), (1, 0)) if (p[0] + dr, p[1] + dc) in cells))
print(maze.path(next(p for p in cells if cells[p] == "S"), next(p for p in cells if cells[p] == "E")))
d.add("jacket", "shirt"); d.topo()
