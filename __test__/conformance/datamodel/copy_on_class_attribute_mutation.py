class A:
    shared = []
    count = 0
    def add(self, x): self.shared.append(x); self.count += 1
a, b = A(), A()
a.add(1); b.add(2); a.add(3)
print(A.shared, a.shared is b.shared, A.count, a.count, b.count, "count" in vars(a), "shared" in vars(a))
a.shared = ["own"]
print(A.shared, a.shared, b.shared)
del a.shared
print(a.shared)
class B(A): pass
B.count = 10
print(A.count, B.count, B().count)
A.count = 5
print(A.count, B.count, a.count)
del B.count
print(B.count)
A.late = "added"
print(a.late, B.late, B().late)
class C:
    x = 1
    y = x + 1
    z = y
    def get(self): return self.x, C.x
c = C(); c.x = 9
print(c.get(), C.y, C.z)
class D:
    d = {}
    def __setattr__(self, k, v): type(self).d[k] = v
D().q = 1
print(D.d)
def default(x, acc=[]): acc.append(x); return acc
print(default(1), default(2), default.__defaults__)
