# python: 3.12+
class Field:
    def __set_name__(self, owner, name):
        if name.startswith("bad"):
            raise ValueError("field name not allowed")

class Good:
    fine = Field()

print("good defined")
class Bad:
    bad_field = Field()
