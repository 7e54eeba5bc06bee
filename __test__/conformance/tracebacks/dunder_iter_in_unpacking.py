class Pair:
    def __iter__(self):
        yield 1
        raise ValueError("only one")
a, b = Pair()
