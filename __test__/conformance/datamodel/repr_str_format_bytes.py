class All:
    def __repr__(self): return "repr"
    def __str__(self): return "str"
    def __format__(self, spec): return f"format[{spec}]"
    def __bytes__(self): return b"bytes"
a = All()
print(a, repr(a), str(a), format(a), format(a, "x"), f"{a}", f"{a:5}", f"{a!r:>8}", f"{a!s:<6}|", bytes(a), [a], (a,), {"k": a}, "%s %r" % (a, a), "{} {!r} {:z}".format(a, a, a))
class OnlyRepr:
    def __repr__(self): return "only"
class OnlyStr:
    def __str__(self): return "s"
print(str(OnlyRepr()), f"{OnlyRepr()}", [OnlyRepr()], str(OnlyStr()), repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
class Sub(All): pass
print(Sub(), repr(Sub()))
class Meta(type):
    def __repr__(cls): return f"<meta {cls.__name__}>"
class M(metaclass=Meta): pass
print(M, [M], repr(M), str(M))
class Inst:
    def __init__(self): self.__str__ = lambda: "instance"
print(str(Inst()).startswith("<__main__.Inst"))
def f(): pass
print(repr(f).split(" at ")[0], repr(a.__str__).split(" at ")[0], repr(All.__str__).split(" at ")[0], repr(lambda: 0).split(" at ")[0])
