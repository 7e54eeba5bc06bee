class Checked(type):
    def __new__(mcs, name, bases, ns):
        if "run" not in ns:
            raise TypeError(f"{name} must define run()")
        return super().__new__(mcs, name, bases, ns)

class Good(metaclass=Checked):
    def run(self): return "ok"

print(Good().run())

class Bad(metaclass=Checked):
    pass
