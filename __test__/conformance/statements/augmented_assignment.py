class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): print("add"); return A(self.v + o)
    def __isub__(self, o): print("isub"); self.v -= o; return self
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): print("mul"); return A(self.v * o)
    def __ifloordiv__(self, o): return "other"
a = b = A(1)
a += 2; print(a.v, a is b)
a = b
a -= 5; print(a.v, a is b)
a *= 3; print(a.v, a is b)
a //= 1; print(a)
l = m = [1]
l += "ab"; l *= 2; print(l, l is m)
l = l + [0]; print(l is m)
t = u = (1,)
t += (2,); print(t, u)
s = {1}; s |= {2}; s &= {2, 3}; s ^= {5}; s -= {2}; print(s)
d = {}; d |= [("a", 1)]; print(d)
x = [1, [2]]
x[1] += [3]; x[0] <<= 4; print(x)
tt = ([1],)
try: tt[0] += [2]
except TypeError as e: print(e, tt)
for src in ("n = 1\nn += 'a'", "n = 'a'\nn -= 'b'", "n = []\nn += 5", "n = None\nn |= 1", "undef += 1", "n = (1,)\nn += [2]", "n = {1}\nn |= [2]", "n = {}\nn |= 5", "n = 1\nn @= 2", "n = 1.5\nn >>= 1", "n=b''\nn += 'x'", "n = 5\nn //= 0", "n = 5\nn **= 'x'"):
    try: exec(src, {})
    except Exception as e: print(type(e).__name__, e)
for src in ("f() += 1", "(a, b) += 1", "1 += 2", "a += b += 1", "a +=", "[a] -= 1", "a + b += 1", "None += 1", "a += yield", "(a) += 1"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
