class Base:
    def __init__(self, **options):
        if options:
            raise TypeError(f"unexpected {sorted(options)}")

class Child(Base):
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name

print(Child("ok").name)
Child("bad", size=1)
