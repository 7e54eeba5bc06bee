class Meta(type):
    def __new__(mcs, name, bases, ns):
        for k in ns:
            if k.isupper(): raise TypeError(f"{name}.{k}: no constants")
        return super().__new__(mcs, name, bases, ns)
class A(metaclass=Meta): x = 1
class B(A):
    LIMIT = 5
