class Field:
    def __set_name__(self, owner, name):
        print("field", name)
        if name.startswith("_"): raise ValueError("private field")
class M:
    a = Field()
