class Acc:
    def __init__(self, v): self.v = v
    def __iadd__(self, o):
        self.v.append(("iadd", o))
        return self
    def __imul__(self, o): return "replaced by imul"
    def __sub__(self, o): return ("sub", o)
    def __isub__(self, o): return NotImplemented
    def __ior__(self, o):
        self.v.append(("ior", o))
        return self
a = Acc([])
b = a
a += 1
a |= 2
print(a is b, a.v)
a -= 3
print(a)
a = b
a *= 5
print(a, b.v)
for name in "isub itruediv ifloordiv imod ipow ilshift irshift iand ixor imatmul".split():
    setattr(Acc, f"__{name}__", lambda self, o, name=name: (name, o))
def t(src):
    ns = {"z": Acc([])}
    exec(src, ns)
    return ns["z"]
print([t(f"z {o}= 2") for o in ("-", "/", "//", "%", "**", "<<", ">>", "&", "^", "@")])
log = []
class Box:
    def __init__(self): self.d = {"k": 1}
    def __getitem__(self, k):
        log.append(("get", k))
        return self.d[k]
    def __setitem__(self, k, v):
        log.append(("set", k, v))
        self.d[k] = v
    def __getattr__(self, n):
        log.append(("getattr", n))
        return 10
def key():
    log.append("key")
    return "k"
box = Box()
box[key()] += 5
box.missing += 1
print(log, box.d, box.__dict__["missing"])
class Ro:
    x = property(lambda self: 1)
r = Ro()
try:
    r.x += 1
except AttributeError as e:
    print(e)
t1 = ([1],)
try:
    t1[0] += (2,)
except TypeError as e:
    print(e, t1)
n = None
for src in ("n += 1", "n -= 1", "n **= 2", "n //= 2", "n @= 1", "n <<= 1", "n &= 1"):
    try:
        exec(src)
    except TypeError as e:
        print(e)
s = "a"
s += "b"
s *= 3
l = [1]
m = l
l = l + [2]
m += "xy"
print(s, l, m)
class C:
    total = 1
c = C()
c.total += 1
print(c.total, C.total, vars(c))
