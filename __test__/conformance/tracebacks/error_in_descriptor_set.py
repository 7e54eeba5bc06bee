class NonNegative:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t): return getattr(o, self.n)
    def __set__(self, o, v):
        if v < 0:
            raise ValueError(f"{self.n[1:]} must not be negative")
        setattr(o, self.n, v)
class Account:
    balance = NonNegative()
    def __init__(self, b): self.balance = b
    def take(self, n): self.balance -= n
a = Account(5)
a.take(3)
print(a.balance)
a.take(3)
