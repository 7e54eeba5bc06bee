class Item:
    def __init__(self, w): self.w = w
    def weight(self): return -self.w
items = [Item(2), Item(1)]
print([i.w for i in sorted(items, key=Item.weight)])
items.append(Item(None))
items.sort(key=Item.weight)
