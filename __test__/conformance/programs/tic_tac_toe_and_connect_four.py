from functools import cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != "." and b[i] == b[j] == b[k]), "draw" if "." not in b else None)
@cache
def best(b, p):
    w = winner(b)
    if w: return ({"X": 1, "O": -1, "draw": 0}[w], None)
    moves = [(best(b[:i] + p + b[i + 1:], "XO"[p == "X"])[0], i) for i, c in enumerate(b) if c == "."]
    return (max if p == "X" else min)(moves, key=lambda m: (m[0], -m[1] if p == "X" else m[1]))
def show(b): return "/".join(b[i:i + 3] for i in (0, 3, 6))
b, p = "X...O....", "X"
while not winner(b): v, m = best(b, p); b = b[:m] + p + b[m + 1:]; print(p, m, show(b), v); p = "XO"[p == "X"]
print(winner(b), best("XX.OO....", "X"), best("XX.OO....", "O"), best("XOX.O....", "X"))
class Four:
    def __init__(self, w=7, h=6): self.w, self.h, self.cols, self.turn = w, h, [[] for _ in range(w)], "RY"
    def drop(self, c):
        if not 0 <= c < self.w: raise IndexError(f"no column {c}")
        if len(self.cols[c]) >= self.h: raise ValueError(f"column {c} is full")
        self.cols[c].append(self.turn[0]); self.turn = self.turn[::-1]
        return self.check(c, len(self.cols[c]) - 1)
    def at(self, c, r): return self.cols[c][r] if 0 <= c < self.w and 0 <= r < len(self.cols[c]) else None
    def check(self, c, r):
        me = self.at(c, r)
        for dc, dr in ((1, 0), (0, 1), (1, 1), (1, -1)):
            n = 1
            for s in (1, -1):
                k = 1
                while self.at(c + s * k * dc, r + s * k * dr) == me: n += 1; k += 1
            if n >= 4: return me
        return "draw" if all(len(x) == self.h for x in self.cols) else None
    def __str__(self): return "\n".join("".join(self.at(c, r) or "." for c in range(self.w)) for r in reversed(range(self.h)))
def play(moves):
    g = Four()
    for m in moves:
        try:
            if w := g.drop(int(m)): return g, w
        except (ValueError, IndexError) as e: print(m, type(e).__name__, e)
    return g, None
for moves in ("3434343", "01234", "012132233x33", "00000009", "0112233323"): g, w = play(moves); print(g, w, g.turn[0], sep="\n")
@cache
def nim(piles):
    piles = tuple(sorted(p for p in piles if p))
    return next(((i, k) for i, p in enumerate(piles) for k in range(1, p + 1) if nim(piles[:i] + (p - k,) + piles[i + 1:]) is None), None) if piles else None
print([nim(p) for p in ((1, 2, 3), (1, 4, 5), (2, 2), (3, 4, 5), ())], 3 ^ 4 ^ 5)
Four(2, 1).drop(5)
