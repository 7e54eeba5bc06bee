class A:
    cls_attr = "class"
    def __init__(self): object.__setattr__(self, "log", []); self.x = 1
    def __getattribute__(self, n):
        if n != "log": object.__getattribute__(self, "log").append(("get", n))
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        self.log.append(("getattr", n))
        if n.startswith("v_"): return n[2:]
        raise AttributeError(n)
    def __setattr__(self, n, v): self.log.append(("set", n, v)); object.__setattr__(self, n, v)
    def __delattr__(self, n): self.log.append(("del", n)); object.__delattr__(self, n)
a = A()
a.x; a.cls_attr; a.v_dyn; a.y = 2; del a.y
try: a.nope
except AttributeError as e: print("AttributeError", e)
print(a.log)
print(hasattr(a, "zz"), getattr(a, "qq", "d"), A.cls_attr)
a.x += 5
print(a.log[-3:], vars(a)["x"])
class Stop:
    def __getattribute__(self, n): raise AttributeError("blocked " + n)
    def __getattr__(self, n): return "fallback " + n
print(Stop().anything, len(Stop.__mro__))
class B:
    def __getattr__(self, n): return n
b = B(); b.real = 1
print(b.real, b.fake, "fake" in vars(b))
try: len(b)
except TypeError as e: print(e)
