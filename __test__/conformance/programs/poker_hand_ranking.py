from collections import Counter
from itertools import combinations
import random
RANKS = "23456789TJQKA"
def parse(text):
    cards = [(RANKS.index(c[0]) + 2, c[1]) for c in text.split()]
    if len(set(cards)) != len(cards): raise ValueError(f"duplicate card in {text!r}")
    return cards
def rank(hand):
    values = sorted((v for v, _ in hand), reverse=True)
    if values == [14, 5, 4, 3, 2]: values = [5, 4, 3, 2, 1]
    groups = sorted(Counter(values).items(), key=lambda p: (-p[1], -p[0]))
    shape = tuple(n for _, n in groups)
    flush, straight = len({s for _, s in hand}) == 1, shape == (1,) * 5 and values[0] - values[4] == 4
    kind = 8 if flush and straight else {(4, 1): 7, (3, 2): 6}.get(shape) or (5 if flush else 4 if straight else {(3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(shape, 0))
    return kind, [v for v, _ in groups]
NAMES = "high card|pair|two pair|three of a kind|straight|flush|full house|four of a kind|straight flush".split("|")
hands = ["TH JH QH KH AH", "2H 2D 2S 2C KD", "2H 2D 2S KC KD", "2H 4H 6H 8H TH", "AH 2D 3C 4S 5D", "9H 9D 9S 4C KD", "9H 9D 4S 4C KD", "9H 9D 2S 4C KD", "2H 5D 9S JC KD"]
for h in sorted(hands, key=lambda h: rank(parse(h)), reverse=True): print(f"{h:<16}{NAMES[rank(parse(h))[0]]:<16}{rank(parse(h))[1]}")
print(rank(parse("9H 9D 2S 4C KD")) > rank(parse("9S 9C 2D 4H QD")), max(combinations(parse("AH KH QH JH TH 2C 3D"), 5), key=rank)[0])
deck = [r + s for s in "SHDC" for r in RANKS]; rng = random.Random(5); rng.shuffle(deck)
players = {p: [deck.pop() for _ in range(5)] for p in ("ann", "bob", "cy")}
best = max(players, key=lambda p: rank(parse(" ".join(players[p])))); print(players, best, len(deck))
print(Counter(NAMES[rank(parse(" ".join(rng.sample(deck, 5))))[0]] for _ in range(200)).most_common(3))
for bad in ("1H 2H 3H 4H 5H", "AH AH KD QS JC", "AH"):
    try: print(rank(parse(bad)))
    except ValueError as e: print(e)
rank(parse("AH KD"))[1][5]
