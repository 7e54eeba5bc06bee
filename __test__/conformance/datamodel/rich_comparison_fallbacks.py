class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("A.eq"); return NotImplemented
    def __lt__(self, o): print("A.lt"); return NotImplemented
class B:
    def __eq__(self, o): print("B.eq"); return "B says"
    def __gt__(self, o): print("B.gt"); return True
    def __le__(self, o): print("B.le"); return False
print(A(1) == B(), A(1) == A(1), B() == A(1), A(1) < B(), A(1) != B(), A(1) != 5)
for f in (lambda: A(1) < A(2), lambda: A(1) <= B(), lambda: A(1) > 5, lambda: B() < 5, lambda: B() >= A(1)):
    try: print(f())
    except TypeError as e: print(e)
class Base:
    def __eq__(self, o): print("Base.eq", type(self).__name__); return True
class Derived(Base):
    def __eq__(self, o): print("Derived.eq"); return False
print(Base() == Derived(), Derived() == Base())
class NotSub(Base): pass
print(Base() == NotSub())
class OnlyNe:
    def __ne__(self, o): return "ne"
print(OnlyNe() != 1, OnlyNe() == 1)
class EqOnly:
    def __eq__(self, o): return [1]
print(EqOnly() != 1, EqOnly() == 1, not (EqOnly() == 1))
