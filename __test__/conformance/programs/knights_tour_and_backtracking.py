def tour(n, start=(0, 0)):
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    board = [[-1] * n for _ in range(n)]
    def options(r, c): return [(r + i, c + j) for i, j in moves if 0 <= r + i < n and 0 <= c + j < n and board[r + i][c + j] < 0]
    def go(r, c, k):
        board[r][c] = k
        if k == n * n - 1: return True
        for _, x, y in sorted((len(options(x, y)), x, y) for x, y in options(r, c)):
            if go(x, y, k + 1): return True
        board[r][c] = -1
        return False
    return board if go(*start, 0) else None
def subsets_sum(xs, target):
    def go(i, left, chosen):
        if left == 0: yield chosen
        elif i < len(xs) and left > 0: yield from go(i + 1, left - xs[i], chosen + [xs[i]]); yield from go(i + 1, left, chosen)
    return list(go(0, target, []))
def color(graph, k):
    order, colors = sorted(graph, key=lambda n: (-len(graph[n]), n)), {}
    def go(i):
        if i == len(order): return True
        for c in range(k):
            if all(colors.get(m) != c for m in graph[order[i]]):
                colors[order[i]] = c
                if go(i + 1): return True
                del colors[order[i]]
        return False
    return dict(sorted(colors.items())) if go(0) else None
def parens(n):
    def go(s, a, b):
        if len(s) == 2 * n: yield s; return
        if a < n: yield from go(s + "(", a + 1, b)
        if b < a: yield from go(s + ")", a, b + 1)
    return list(go("", 0, 0))
def maze(grid):
    rows = grid.split(); start = next((r, row.index("S")) for r, row in enumerate(rows) if "S" in row); path = []
    def go(p, seen):
        r, c = p
        if not (0 <= r < len(rows) and 0 <= c < len(rows[0])) or rows[r][c] == "#" or p in seen: return False
        path.append(p)
        if rows[r][c] == "E" or any(go((r + i, c + j), seen | {p}) for i, j in ((0, 1), (1, 0), (0, -1), (-1, 0))): return True
        path.pop(); return False
    return path if go(start, frozenset()) else None
def permutations(xs): return [[]] if not xs else [[x, *p] for i, x in enumerate(xs) for p in permutations(xs[:i] + xs[i + 1:])]
def splits(s): return [[s]] + [[s[:i], *r] for i in range(1, len(s)) for r in splits(s[i:])] if s else [[]]
def ip(s, k=4): return [".".join(p) for p in splits(s) if len(p) == k and all(str(int(x)) == x and int(x) < 256 for x in p)]
for row in tour(5): print(" ".join(f"{v:2}" for v in row))
print(tour(3), subsets_sum([3, 34, 4, 12, 5, 2], 9), color({"a": "bc", "b": "acd", "c": "abd", "d": "bc"}, 3), color({"a": "bc", "b": "ac", "c": "ab"}, 2), parens(3), len(parens(6)))
print(maze("S.# ..# #.E"), maze("S#E"), len(permutations([1, 2, 3, 4])), permutations("ab"), ip("25525511135"), ip("0000"), len(splits("abcde")))
def solve24(ns, target=24):
    def go(items):
        if len(items) == 1: return items[0][1] if abs(items[0][0] - target) < 1e-9 else None
        for i, (a, x) in enumerate(items):
            for j, (b, y) in enumerate(items):
                if i == j: continue
                rest = [t for k, t in enumerate(items) if k not in (i, j)]
                for op, v in (("+", a + b), ("-", a - b), ("*", a * b), *([("/", a / b)] if b else [])):
                    if r := go(rest + [(v, f"({x}{op}{y})")]): return r
    return go([(n, str(n)) for n in ns])
print(solve24([4, 6, 8, 1]), solve24([1, 1, 1, 1]))
maze("...")
