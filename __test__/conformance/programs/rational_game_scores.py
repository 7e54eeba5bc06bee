from collections import defaultdict, Counter, namedtuple
from itertools import combinations
Match = namedtuple("Match", "home away hg ag")
class Table:
    Row = namedtuple("Row", "team p w d l gf ga pts")
    def __init__(self): self.stats = defaultdict(Counter)
    def add(self, m):
        for team, f, a in ((m.home, m.hg, m.ag), (m.away, m.ag, m.hg)):
            s = self.stats[team]; s["gf"] += f; s["ga"] += a; s["w" if f > a else "l" if f < a else "d"] += 1
        return self
    def rows(self):
        for t, s in self.stats.items(): yield self.Row(t, s["w"] + s["d"] + s["l"], s["w"], s["d"], s["l"], s["gf"], s["ga"], 3 * s["w"] + s["d"])
    def __str__(self):
        return "\n".join(f"{i:>2} {r.team:<8}{r.p:>3}{r.w:>3}{r.d:>3}{r.l:>3}{r.gf:>4}:{r.ga:<3}{r.gf - r.ga:>+4}{r.pts:>4}" for i, r in enumerate(sorted(self.rows(), key=lambda r: (-r.pts, r.ga - r.gf, r.team)), 1))
def parse(text):
    for n, line in enumerate(text.strip().splitlines(), 1):
        try:
            teams, score = line.rsplit(" ", 1); home, away = teams.split(" - "); hg, ag = map(int, score.split(":"))
            yield Match(home.strip(), away.strip(), hg, ag)
        except ValueError as e: print(f"line {n} skipped: {line!r} ({e})")
t = Table()
for m in parse("Reds - Blues 2:1\nBlues - Greens 0:0\nGreens - Reds 3:2\nbad line\nBlues - Reds 1:1\nReds - Greens x:1\nGreens - Blues 1:4"): t.add(m)
print(t)
elo = defaultdict(lambda: 1500.0)
def play(a, b, score, k=32):
    ea = 1 / (1 + 10 ** ((elo[b] - elo[a]) / 400)); delta = k * (score - ea); elo[a] += delta; elo[b] -= delta
for a, b, s in (("x", "y", 1), ("y", "z", 0.5), ("x", "z", 0), ("x", "y", 1)): play(a, b, s)
print({k: round(v, 2) for k, v in sorted(elo.items(), key=lambda p: -p[1])}, round(sum(elo.values()), 6))
def schedule(teams):
    ts = list(teams) + ([None] if len(teams) % 2 else [])
    for r in range(len(ts) - 1):
        yield [(a, b) for a, b in zip(ts[:len(ts) // 2], reversed(ts[len(ts) // 2:])) if a and b]
        ts.insert(1, ts.pop())
for r in schedule(["A", "B", "C", "D", "E"]): print(r)
print(sorted(set(map(frozenset, (p for r in schedule("ABCD") for p in r))), key=sorted) == sorted(map(frozenset, combinations("ABCD", 2)), key=sorted))
def bowling(rolls):
    total = i = 0
    for _ in range(10):
        if rolls[i] == 10: total += 10 + rolls[i + 1] + rolls[i + 2]; i += 1
        elif rolls[i] + rolls[i + 1] == 10: total += 10 + rolls[i + 2]; i += 2
        else: total += rolls[i] + rolls[i + 1]; i += 2
    return total
print(bowling([10] * 12), bowling([9, 0] * 10), bowling([5] * 21), bowling([10, 3, 7, 6, 1, 10, 10, 10, 2, 8, 9, 0, 7, 3, 10, 10, 10]))
bowling([10] * 5)
