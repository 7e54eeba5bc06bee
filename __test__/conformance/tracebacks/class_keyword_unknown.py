class Base:
    def __init_subclass__(cls, *, tag): cls.tag = tag
class A(Base, tag="a"): pass
print(A.tag)
class B(Base, tga="b"): pass
