from collections import deque
d = deque()
total = 0
for i in range(3000):
    d.append(i)
    if i % 3 == 0:
        d.appendleft(-i)
    if i % 2:
        total += d.popleft()
print(len(d), total, d[0], d[-1], d[len(d) // 2])
q = deque([0]); seen = {0}
graph = {i: [(i * 2) % 50, (i * 3 + 1) % 50] for i in range(50)}
order = []
while q:
    n = q.popleft(); order.append(n)
    for m in graph[n]:
        if m not in seen:
            seen.add(m); q.append(m)
print(order)
r = deque([1]); r.append(r)
print(r)
