class Counter:
    step = 2

    def __init__(self):
        self.n = 0

    def inc(self, by):
        self.n += by
        return self

    def get(self):
        return self.n


class Child(Counter):
    def inc(self, by):
        return super().inc(by * self.step)


def run(n):
    a, b = Counter(), Child()
    for i in range(n):
        a.inc(i & 3)
        b.inc(1)
        if a.get() > 1000:
            a.n = 0
    return a.get() + b.get()


print(run(700_000))
