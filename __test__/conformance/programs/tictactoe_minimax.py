LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
class Board:
    def __init__(self, cells=" " * 9): self.cells = cells
    def moves(self): return [i for i, c in enumerate(self.cells) if c == " "]
    @property
    def turn(self): return "X" if self.cells.count("X") == self.cells.count("O") else "O"
    @property
    def winner(self): return next((self.cells[a] for a, b, c in LINES if self.cells[a] == self.cells[b] == self.cells[c] != " "), None)
    def play(self, i):
        if self.cells[i] != " ": raise ValueError(f"cell {i} taken by {self.cells[i]}")
        return Board(self.cells[:i] + self.turn + self.cells[i + 1:])
    def __str__(self): return "\n-+-+-\n".join("|".join(self.cells[r:r + 3]) for r in (0, 3, 6))
    def __hash__(self): return hash(self.cells)
    def __eq__(self, o): return self.cells == o.cells
seen = {}
def value(b):
    if b not in seen:
        if b.winner: seen[b] = 1 if b.winner == "X" else -1
        elif not b.moves(): seen[b] = 0
        else: seen[b] = (max if b.turn == "X" else min)(value(b.play(m)) for m in b.moves())
    return seen[b]
def best(b):
    f = max if b.turn == "X" else min
    return f(b.moves(), key=lambda m: value(b.play(m)))
b = Board()
while not b.winner and b.moves(): b = b.play(best(b))
print(b, b.winner, len(seen), sep="\n")
b = Board("XO  X    ")
print(b.turn, best(b), value(b), [value(b.play(m)) for m in b.moves()])
try:
    b.play(0)
except ValueError as e:
    print(e)
t = Board("X O XO   ")
print(t, t.turn, best(t), sep="\n")
counts = {1: 0, 0: 0, -1: 0}
for s in seen:
    if s.winner or not s.moves(): counts[value(s)] += 1
print(counts)
