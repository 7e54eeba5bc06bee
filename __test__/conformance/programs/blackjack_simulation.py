import random
class Hand(list):
    @property
    def value(self):
        total, aces = sum(11 if c == "A" else 10 if c in "JQK" or c == "10" else int(c) for c in self), self.count("A")
        while total > 21 and aces: total -= 10; aces -= 1
        return total
    @property
    def blackjack(self): return len(self) == 2 and self.value == 21
    def __str__(self): return f"{' '.join(self)} ({self.value})"
class Shoe:
    def __init__(self, decks, seed): self.rng = random.Random(seed); self.cards = [r for r in "A 2 3 4 5 6 7 8 9 10 J Q K".split() for _ in range(4 * decks)]; self.rng.shuffle(self.cards)
    def draw(self):
        if not self.cards: raise IndexError("the shoe is empty")
        return self.cards.pop()
def play(shoe, stand):
    me, dealer = Hand([shoe.draw(), shoe.draw()]), Hand([shoe.draw(), shoe.draw()])
    if me.blackjack: return ("push", 0) if dealer.blackjack else ("blackjack", 1.5)
    while me.value < stand: me.append(shoe.draw())
    if me.value > 21: return "bust", -1
    while dealer.value < 17: dealer.append(shoe.draw())
    d, m = dealer.value, me.value
    return ("dealer bust", 1) if d > 21 else ("win", 1) if m > d else ("push", 0) if m == d else ("lose", -1)
shoe = Shoe(1, 3)
for i in range(6): print(i, *play(shoe, 17))
for stand in (12, 15, 17, 19):
    s, money, results = Shoe(8, 42), 0.0, {}
    while len(s.cards) > 20:
        r, m = play(s, stand); money += m; results[r] = results.get(r, 0) + 1
    print(stand, f"{money:+.1f}", dict(sorted(results.items())))
print(Hand(["A", "A"]), Hand(["A", "K"]).blackjack, Hand(["A", "9", "A"]), Hand(["K", "Q", "2"]), Hand(), Hand(["5"]) + ["6"])
tiny = Shoe(1, 1); del tiny.cards[3:]
play(tiny, 17)
