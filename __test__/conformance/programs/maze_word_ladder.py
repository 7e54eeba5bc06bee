MAZE = """
###########
#S..#.....#
#.#.#.###.#
#.#...#...#
#.#####.#.#
#.....#.#E#
###########""".strip().split("\n")
def find(ch): return next((r, c) for r, row in enumerate(MAZE) for c, x in enumerate(row) if x == ch)
def neighbours(p):
    r, c = p
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if MAZE[r + dr][c + dc] != "#": yield r + dr, c + dc
def bfs(start, goal, nexts):
    prev, frontier = {start: None}, [start]
    while frontier:
        new = []
        for p in frontier:
            if p == goal:
                path = []
                while p is not None: path.append(p); p = prev[p]
                return path[::-1]
            for q in nexts(p):
                if q not in prev:
                    prev[q] = p
                    new.append(q)
        frontier = new
    return None
path = bfs(find("S"), find("E"), neighbours)
print(len(path), path[:4], path[-1])
on = set(path[1:-1])
for r, row in enumerate(MAZE): print("".join("*" if (r, c) in on else ch for c, ch in enumerate(row)))
WORDS = "cold cord card ward warm word wold corm worm wart cart dart bold bald band bind".split()
def ladder(w): return [v for v in WORDS if sum(a != b for a, b in zip(v, w)) == 1]
print(bfs("cold", "warm", ladder), bfs("bind", "dart", ladder), bfs("cold", "zzzz", ladder))
def jugs(state):
    a, b = state
    yield from {(5, b), (a, 3), (0, b), (a, 0), (a - (m := min(a, 3 - b)), b + m), (a + (k := min(b, 5 - a)), b - k)} - {state}
sol = bfs((0, 0), (4, 0), lambda s: sorted(jugs(s)))
print(sol, len(sol))
def knight(p): return [(p[0] + a, p[1] + b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b) and 0 <= p[0] + a < 8 and 0 <= p[1] + b < 8]
dist = {(0, 0): 0}
queue = [(0, 0)]
for p in queue:
    for q in knight(p):
        if q not in dist:
            dist[q] = dist[p] + 1
            queue.append(q)
for r in range(8): print(" ".join(str(dist[r, c]) for c in range(8)))
def islands(grid):
    cells = {(r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == "1"}
    sizes = []
    while cells:
        stack, n = [min(cells)], 0
        while stack:
            p = stack.pop()
            if p in cells:
                cells.discard(p)
                n += 1
                stack += [(p[0] + 1, p[1]), (p[0] - 1, p[1]), (p[0], p[1] + 1), (p[0], p[1] - 1)]
        sizes.append(n)
    return sizes
print(islands(["11000", "11000", "00100", "00011"]), islands([]), islands(["101", "010", "101"]))
def spiral(n):
    grid, r, c, dr, dc = [[0] * n for _ in range(n)], 0, 0, 0, 1
    for k in range(1, n * n + 1):
        grid[r][c] = k
        if not (0 <= r + dr < n and 0 <= c + dc < n and grid[r + dr][c + dc] == 0): dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid
for row in spiral(5): print(" ".join(f"{v:2d}" for v in row))
print([list(r) for r in zip(*spiral(3)[::-1])])
