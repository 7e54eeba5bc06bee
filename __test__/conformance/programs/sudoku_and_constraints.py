def cross(a, b): return [x + y for x in a for y in b]
ROWS, COLS = "ABCDEFGHI", "123456789"
CELLS = cross(ROWS, COLS)
UNITS = [cross(ROWS, c) for c in COLS] + [cross(r, COLS) for r in ROWS] + [cross(r, c) for r in ("ABC", "DEF", "GHI") for c in ("123", "456", "789")]
PEERS = {s: set().union(*(u for u in UNITS if s in u)) - {s} for s in CELLS}
def parse(text):
    values = {s: COLS for s in CELLS}
    for s, d in zip(CELLS, text):
        if d in COLS and not assign(values, s, d): return None
    return values
def assign(v, s, d): return all(eliminate(v, s, x) for x in v[s].replace(d, "")) and v
def eliminate(v, s, d):
    if d not in v[s]: return True
    v[s] = v[s].replace(d, "")
    if not v[s]: return False
    if len(v[s]) == 1 and not all(eliminate(v, p, v[s]) for p in PEERS[s]): return False
    for u in UNITS:
        if s in u:
            places = [c for c in u if d in v[c]]
            if not places or len(places) == 1 and not assign(v, places[0], d): return False
    return True
def search(v):
    if not v: return None
    if all(len(x) == 1 for x in v.values()): return v
    _, s = min((len(x), s) for s, x in v.items() if len(x) > 1)
    return next((r for d in v[s] if (r := search(assign(v.copy(), s, d)))), None)
def show(v): return "\n".join("".join(v[r + c] for c in COLS) for r in ROWS)
grid = "003020600900305001001806400008102900700000008006708200002609500800203009005010300"
v = parse(grid); print(sum(len(x) == 1 for x in v.values())); print(show(search(v)))
print(parse("11" + "." * 79), len(PEERS["A1"]), len(UNITS))
def queens(n):
    def place(row, cols, d1, d2):
        if row == n: yield []; return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                for rest in place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}): yield [c, *rest]
    return place(0, frozenset(), frozenset(), frozenset())
print(next(queens(6)), [sum(1 for _ in queens(n)) for n in range(1, 7)])
def magic(words):
    a, b, c = words; letters = sorted(set("".join(words)))
    from itertools import permutations
    for p in permutations(range(10), len(letters)):
        m = dict(zip(letters, p))
        if any(m[w[0]] == 0 for w in words): continue
        n = [int("".join(str(m[x]) for x in w)) for w in words]
        if n[0] + n[1] == n[2]: return n
print(magic(("to", "go", "out")))
search(parse("x" * 81))[None]
