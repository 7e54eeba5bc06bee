def rule(n):
    table = {(a, b, c): n >> (a * 4 + b * 2 + c) & 1 for a in (0, 1) for b in (0, 1) for c in (0, 1)}
    def step(row): return [table[row[i - 1], row[i], row[(i + 1) % len(row)]] for i in range(len(row))]
    step.__name__ = f"rule{n}"
    return step
def show(row): return "".join(".#"[c] for c in row)
for n in (30, 90, 110, 184):
    step = rule(n)
    row = [0] * 31; row[15] = 1
    print(step.__name__)
    for _ in range(6): print(show(row)); row = step(row)
class Life:
    def __init__(self, text): self.live = {(r, c) for r, line in enumerate(text.split()) for c, ch in enumerate(line) if ch == "#"}
    def neighbours(self, cell): r, c = cell; return {(r + i, c + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} - {cell}
    def __iter__(self):
        while self.live:
            yield self
            halo = self.live.union(*map(self.neighbours, self.live))
            self.live = {x for x in halo if (n := len(self.neighbours(x) & self.live)) == 3 or n == 2 and x in self.live}
    def __str__(self):
        rs, cs = zip(*self.live)
        return "\n".join("".join("#" if (r, c) in self.live else "." for c in range(min(cs), max(cs) + 1)) for r in range(min(rs), max(rs) + 1))
for i, g in zip(range(5), Life(".#. ..# ###")): print(i, len(g.live), str(g).replace("\n", "/"))
for i, g in zip(range(4), Life("###")): print(str(g).replace("\n", "/"), end=" ")
print(sum(1 for _ in zip(range(50), Life("##. ##. ..#"))), [len(g.live) for _, g in zip(range(8), Life(".## ##. .#."))])
def langton(steps):
    black, pos, d = set(), 0j, 1j
    for _ in range(steps):
        if pos in black: black.discard(pos); d *= 1j
        else: black.add(pos); d *= -1j
        pos += d
    return len(black), pos
print(langton(11), langton(500))
next(iter(Life("#..")) , None); list(Life("")); print(str(Life("...")))
