if 1: a = 1; b = 2
for i in range(2): print(i, end=" "); print("x")
while a: a -= 1; print("loop")
def f(x): y = x; return y * 2
class C: z = 1; w = z + 1
try: 1 / 0
except ZeroDivisionError: print("zde")
finally: print("fin")
with type("M", (), {"__enter__": lambda s: s, "__exit__": lambda *a: None})() as m: print(type(m).__name__); pass
print(f(3), C.w); x = 1; y = 2;
if x: pass
elif y: pass
else: pass
assert x; del x; global_ok = True
lambda: 0; 5; "expression statement"; ...; None
for i in (): pass
else: print("empty else")
print([n for n in (1, 2)]); [print(n) for n in "ab"]; (lambda q: print(q))(3)
async def co(): await co2(); return 1
async def co2(): pass
try: co().send(None)
except StopIteration as e: print(e.value)
@staticmethod
def deco(): return "d"
print(deco()); import math, string; from math import pi as p, e; print(p > e)
match 1:
    case 1: print("m"); print("n")
