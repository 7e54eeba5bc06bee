class D:
    def __get__(self, o, t):
        if o is None: return self
        return o.store["k"]
class C:
    d = D()
    def __init__(self): self.store = {}
C().d
