class Heap:
    def __init__(self, items=()):
        self.a = []
        for x in items: self.push(x)
    def __len__(self): return len(self.a)
    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[p := (i - 1) // 2]:
            a[i], a[p] = a[p], a[i]
            i = p
    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        x = a.pop()
        i = 0
        while (k := 2 * i + 1) < len(a):
            if k + 1 < len(a) and a[k + 1] < a[k]: k += 1
            if a[i] <= a[k]: break
            a[i], a[k] = a[k], a[i]
            i = k
        return x
graph = {}
def edge(a, b, w, both=True):
    graph.setdefault(a, {})[b] = w
    graph.setdefault(b, {})
    if both: graph[b][a] = w
for a, b, w in [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3)]: edge(a, b, w)
edge("F", "G", 1, both=False)
edge("X", "Y", 1)
def dijkstra(src):
    dist, prev, heap = {src: 0}, {}, Heap([(0, src)])
    while heap:
        d, u = heap.pop()
        if d > dist[u]: continue
        for v, w in graph[u].items():
            nd = d + w
            if nd < dist.get(v, float("inf")):
                dist[v], prev[v] = nd, u
                heap.push((nd, v))
    return dist, prev
def path(prev, to):
    out = [to]
    while out[-1] in prev: out.append(prev[out[-1]])
    return out[::-1]
dist, prev = dijkstra("A")
for v in sorted(dist): print(v, dist[v], "->".join(path(prev, v)))
print("X" in dist, dijkstra("G"))
def bfs(src):
    seen, queue = {src: 0}, [src]
    for u in queue:
        for v in sorted(graph[u]):
            if v not in seen:
                seen[v] = seen[u] + 1
                queue.append(v)
    return seen
def dfs(u, seen=None):
    seen = seen if seen is not None else []
    if u not in seen:
        seen.append(u)
        for v in sorted(graph[u]): dfs(v, seen)
    return seen
def topo(deps):
    state, out = {}, []
    def visit(n, stack=()):
        if state.get(n) == "done": return
        if n in stack: raise ValueError(" -> ".join(stack[stack.index(n):] + (n,)))
        for d in deps.get(n, ()): visit(d, stack + (n,))
        state[n] = "done"
        out.append(n)
    for n in deps: visit(n)
    return out
print(bfs("A"), dfs("A"))
print(topo({"app": ["lib", "log"], "lib": ["core"], "log": ["core"], "core": []}))
try:
    topo({"a": ["b"], "b": ["c"], "c": ["b"]})
except ValueError as e:
    print("cycle", e)
h = Heap([(n * 37) % 101 for n in range(30)])
print([h.pop() for _ in range(len(h))])
parent = {v: v for v in graph}
def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
mst = []
for w, a, b in sorted((w, a, b) for a in graph for b, w in graph[a].items() if a < b):
    if (ra := find(a)) != (rb := find(b)):
        parent[ra] = rb
        mst.append((a, b, w))
print(mst, sum(w for *_, w in mst))
