class Engine:
    def __init__(self): self.rules = {"a": lambda x: x + 1, "b": self.scale}
    def scale(self, x): return x * self.factor
    factor = property(lambda self: self.config["factor"])
    config = {}
    def run(self, names, x):
        for n in names:
            x = self.rules[n](x)
        return x
print(Engine().run("aa", 1))
results = {name: Engine().run(name, 1) for name in ["a"]}
print(results)
Engine().run("ab", 1)
