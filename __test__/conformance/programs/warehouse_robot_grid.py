from heapq import heappush, heappop
from collections import namedtuple
P = namedtuple("P", "r c")
P.__add__ = lambda a, b: P(a.r + b[0], a.c + b[1])
DIRS = {"N": (-1, 0), "E": (0, 1), "S": (1, 0), "W": (0, -1)}
class Crash(Exception):
    def __init__(self, at, what): super().__init__(f"hit {what} at {tuple(at)}"); self.at = at
class Grid:
    def __init__(self, text):
        self.rows = text.split()
        if len({*map(len, self.rows)}) != 1: raise ValueError("rows of different lengths")
    def __getitem__(self, p): return self.rows[p.r][p.c] if 0 <= p.r < len(self.rows) and 0 <= p.c < len(self.rows[0]) else "#"
    def find(self, ch): return next((P(r, c) for r, row in enumerate(self.rows) for c, x in enumerate(row) if x == ch), None)
    def neighbours(self, p): return ((d, q) for d, v in DIRS.items() if self[q := p + v] != "#")
    def cost(self, p): return {"~": 5}.get(self[p], 1)
    def route(self, a, b):
        best, prev, q, seen = {a: 0}, {}, [(0, a)], 0
        while q:
            _, p = heappop(q); seen += 1
            if p == b:
                path = ""
                while p != a: d, p = prev[p]; path = d + path
                return best[b], path, seen
            for d, n in self.neighbours(p):
                g = best[p] + self.cost(n)
                if g < best.get(n, 1e9): best[n] = g; prev[n] = (d, p); heappush(q, (g + abs(n.r - b.r) + abs(n.c - b.c), n))
        return None
class Robot:
    def __init__(self, grid, at, facing="N"): self.grid, self.at, self.facing, self.load, self.trail = grid, at, facing, [], [at]
    def turn(self, k): self.facing = "NESW"[("NESW".index(self.facing) + k) % 4]
    def forward(self, n=1):
        for _ in range(n):
            nxt = self.at + DIRS[self.facing]
            if self.grid[nxt] == "#": raise Crash(nxt, "a wall")
            self.at = nxt; self.trail.append(nxt)
            if self.grid[nxt].isdigit() and self.grid[nxt] not in self.load: self.load.append(self.grid[nxt])
    def run(self, program):
        i = 0
        while i < len(program):
            c = program[i]; i += 1
            match c:
                case "L": self.turn(-1)
                case "R": self.turn(1)
                case "F":
                    n = ""
                    while i < len(program) and program[i].isdigit(): n += program[i]; i += 1
                    self.forward(int(n or 1))
                case _: raise ValueError(f"bad instruction {c!r} at {i - 1}")
        return self
def compile_path(path, facing="N"):
    out, i = "", 0
    while i < len(path):
        k = ("NESW".index(path[i]) - "NESW".index(facing)) % 4; out += ("", "R", "RR", "L")[k]; facing = path[i]
        j = i
        while j < len(path) and path[j] == path[i]: j += 1
        out += f"F{j - i}" if j - i > 1 else "F"; i = j
    return out
g = Grid("S..#.... .#.#.##. .#...#2. .###.#.. 1..~~..E")
start, goal = g.find("S"), g.find("E")
cost, path, seen = g.route(start, goal); print(cost, path, compile_path(path), seen > 5)
r = Robot(g, start).run(compile_path(path)); print(r.at == goal, r.load, len(r.trail))
for item in "12": print(item, g.route(start, g.find(item))[:2])
for prog in ("F", "RF2RX", "RF9", "RFRRF2", "RF2RF2LF2"):
    bot = Robot(g, start)
    try: print(prog, bot.run(prog).at)
    except (Crash, ValueError) as e: print(prog, type(e).__name__, e, "now at", tuple(bot.at), bot.facing)
print(Grid("S#E").route(P(0, 0), P(0, 2)), g.find("Z"), P(1, 2) + (3, 4), compile_path("NNEESSWW"), compile_path(""))
Robot(g, start).run("RF2RF1F1F5")
