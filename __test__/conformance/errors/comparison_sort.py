class Card:
    def __init__(self, rank): self.rank = rank

hand = [Card(3), Card(1)]
print(len(hand))
hand.sort()
