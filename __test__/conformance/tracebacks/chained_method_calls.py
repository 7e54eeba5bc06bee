class Q:
    def __init__(self, n): self.n = n
    def where(self, k): return Q(self.n + 1)
    def limit(self, n):
        if n < 0: raise ValueError("negative limit")
        return self
q = (Q(0)
     .where("a")
     .where("b")
     .limit(-1)
     .where("c"))
