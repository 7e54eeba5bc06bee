class Step:
    def __init__(self, n): self.n = n
    def __enter__(self): print(">", self.n); return self
    def __exit__(self, *e): print("<", self.n, e[0].__name__ if e[0] else None)
def work():
    with Step("outer"):
        try:
            with Step("inner") as s:
                return s.missing
        finally:
            print("finally")
work()
