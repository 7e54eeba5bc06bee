class A:
    def __init__(self, n):
        self.n = int(n)
class B(A):
    def __init__(self, n, m=0):
        super().__init__(n)
        self.m = m
class C(B): pass
print(C("5").n)
C(
    n="five",
    m=3,
)
