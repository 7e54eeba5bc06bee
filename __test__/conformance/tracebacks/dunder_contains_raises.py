class C:
    def __contains__(self, x): return x < self.limit
    limit = 5
print(3 in C())
print("a" not in C())
