def queens(n):
    def place(row, cols, d1, d2, acc):
        if row == n:
            yield acc
            return
        for c in range(n):
            if not (cols >> c & 1 or d1 >> (row + c) & 1 or d2 >> (row - c + n) & 1):
                yield from place(row + 1, cols | 1 << c, d1 | 1 << (row + c), d2 | 1 << (row - c + n), acc + (c,))
    return place(0, 0, 0, 0, ())
print([sum(1 for _ in queens(n)) for n in range(1, 7)], next(queens(8)))
for c in next(queens(6)): print(" ".join("Q" if i == c else "." for i in range(6)))
puzzle = """53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79"""
grid = [[0 if c == "." else int(c) for c in line] for line in puzzle.split("\n")]
steps = 0
def candidates(g, r, c):
    used = set(g[r]) | {g[i][c] for i in range(9)} | {g[i][j] for i in range(r // 3 * 3, r // 3 * 3 + 3) for j in range(c // 3 * 3, c // 3 * 3 + 3)}
    return [v for v in range(1, 10) if v not in used]
def solve(g):
    global steps
    best = None
    for r in range(9):
        for c in range(9):
            if g[r][c] == 0:
                cand = candidates(g, r, c)
                if best is None or len(cand) < len(best[2]):
                    best = (r, c, cand)
                    if len(cand) <= 1: break
        else:
            continue
        break
    if best is None: return True
    r, c, cand = best
    for v in cand:
        steps += 1
        g[r][c] = v
        if solve(g): return True
        g[r][c] = 0
    return False
print(solve(grid), steps)
for i, row in enumerate(grid):
    if i % 3 == 0: print("+-------" * 3 + "+")
    print("|", " | ".join(" ".join(map(str, row[j:j + 3])) for j in (0, 3, 6)), "|")
print(all(sorted(row) == list(range(1, 10)) for row in grid), all(sorted(col) == list(range(1, 10)) for col in zip(*grid)))
