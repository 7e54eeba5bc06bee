def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}
def parse(s): return {(x, y) for y, row in enumerate(s.split("/")) for x, c in enumerate(row) if c == "#"}
def show(cells, w=8, h=6): return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))
glider = parse(".#./..#/###")
g = glider
for gen in range(5):
    print(f"gen {gen} ({len(g)})", show(g), sep="\n")
    g = step(g)
g = glider
for _ in range(40): g = step(g)
print(g == {(x + 10, y + 10) for x, y in glider})
for name, s in {"blinker": "###", "block": "##/##", "toad": ".###/###.", "beacon": "##../##../..##/..##", "rpent": ".##/##./.#."}.items():
    start = g = parse(s)
    period = next((i for i in range(1, 10) if (g := step(g)) == start), None)
    print(name, period, len(g))
def torus(grid):
    h, w = len(grid), len(grid[0])
    return ["".join("#" if (n := sum(grid[(y + dy) % h][(x + dx) % w] == "#" for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy)) == 3 or n == 2 and c == "#" else "." for x, c in enumerate(row)) for y, row in enumerate(grid)]
grid = ["......", ".###..", "......", "...##.", "...##."]
for _ in range(3):
    grid = torus(grid)
    print(*grid, sep="\n", end="\n\n")
def rule(n, row): return "".join("#" if n >> ((row[i - 1] == "#") * 4 + (row[i] == "#") * 2 + (row[(i + 1) % len(row)] == "#")) & 1 else " " for i in range(len(row)))
row = " " * 15 + "#" + " " * 15
for _ in range(12):
    print(row.rstrip())
    row = rule(90, row)
