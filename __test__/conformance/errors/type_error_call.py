class Greeter:
    def greet(self, name, *, loud=False):
        return name.upper() if loud else name

g = Greeter()
print(g.greet("ann", loud=True))
print(g.greet("bob", True))
