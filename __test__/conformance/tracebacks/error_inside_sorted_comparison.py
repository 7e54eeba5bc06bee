class V:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        return self.n < other.n
print([v.n for v in sorted([V(2), V(1)])])
sorted([V(1), V("x"), V(2)])
