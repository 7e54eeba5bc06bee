class Proxy:
    def __init__(self, d): self.d = d
    def __getattr__(self, name):
        return self.d[name]
p = Proxy({"a": 1})
print(p.a)
p.b
