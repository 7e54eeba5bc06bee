class Money:
    def __init__(self, v, cur): self.v, self.cur = v, cur
    def __add__(self, o):
        if self.cur != o.cur:
            raise ValueError(f"{self.cur} and {o.cur}")
        return Money(self.v + o.v, self.cur)
a, b = Money(1, "EUR"), Money(2, "USD")
print((a + a).v)
total = a + a + b
