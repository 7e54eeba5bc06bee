# All names in `__slots__` are looked at before one of them is compared with what the class defines.
class Base:
    pass


for slots in (["x", "__dict__"], ["x", 1], ["x", "1a"], ["x", "__dict__", "__dict__"], ["x", "y"], ["__dict__"]):
    for base in (object, Base):
        try:
            print(sorted(vars(type("C", (base,), {"__slots__": slots, "x": 1}))))
        except Exception as e:
            print(base.__name__, slots, type(e).__name__, e)
