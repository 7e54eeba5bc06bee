def hangman(word, guesses, lives=5):
    shown, used = ["_"] * len(word), []
    for g in guesses:
        if not (len(g) == 1 and g.isalpha()): yield f"invalid guess {g!r}"; continue
        if g in used: yield f"already tried {g}"; continue
        used.append(g)
        if g in word: shown = [c if c == g else s for c, s in zip(word, shown)]
        else: lives -= 1
        yield f"{''.join(shown)} lives={lives} used={''.join(sorted(used))}"
        if "_" not in shown: return "won"
        if not lives: return f"lost, it was {word}"
    return "unfinished"
def run(gen):
    while True:
        try: print(" ", next(gen))
        except StopIteration as e: return e.value
print(run(hangman("python", "eypxthon"))); print(run(hangman("cat", "qwxza", 3))); print(run(hangman("dog", ["d", "d", "12", "?"])))
def bulls_cows(secret, guess):
    bulls = sum(a == b for a, b in zip(secret, guess))
    return bulls, sum(min(secret.count(d), guess.count(d)) for d in set(guess)) - bulls
def solve(secret):
    from itertools import permutations
    pool, tries = ["".join(p) for p in permutations("123456", 3)], []
    while pool:
        g = pool[0]; tries.append(g); r = bulls_cows(secret, g)
        if r[0] == 3: return tries
        pool = [c for c in pool if c != g and bulls_cows(c, g) == r]
print(bulls_cows("1234", "1243"), bulls_cows("1122", "2211"), solve("426"), max(len(solve(s)) for s in ("123", "654", "246")))
def wordle(secret, guess):
    out, left = ["."] * len(guess), [s for s, g in zip(secret, guess) if s != g]
    for i, (s, g) in enumerate(zip(secret, guess)):
        if s == g: out[i] = "G"
        elif g in left: out[i] = "y"; left.remove(g)
    return "".join(out)
print([wordle("crane", g) for g in ("react", "crane", "eerie", "nacre")], wordle("abbey", "babes"))
def rps(a, b): return {0: "tie", 1: "first", 2: "second"}[("rock paper scissors".split().index(a) - "rock paper scissors".split().index(b)) % 3]
print([rps(a, b) for a in ("rock", "paper") for b in ("rock", "paper", "scissors")])
def boggle(board, words):
    def find(w, r, c, seen): return not w or 0 <= r < len(board) and 0 <= c < len(board[0]) and (r, c) not in seen and board[r][c] == w[0] and (len(w) == 1 or any(find(w[1:], r + i, c + j, seen | {(r, c)}) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j))
    return [w for w in words if any(find(w, r, c, frozenset()) for r in range(len(board)) for c in range(len(board[0])))]
print(boggle(["cat", "ore", "bed"], ["cat", "core", "bed", "beard", "tare", "taco", "dog"]))
rps("rock", "lizard")
