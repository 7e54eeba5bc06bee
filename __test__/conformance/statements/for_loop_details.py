for i in range(3): pass
print(i)
for i in []: print("never")
else: print("else on empty")
for c in "abc":
    if c == "b": break
else: print("not reached")
for i in range(3):
    i *= 10
    print(i, end=" ")
print()
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
    if len(l) > 8: break
print(l)
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print(l)
t = [None]
for t[0] in "xy": print(t, end=" ")
class O: pass
o = O()
for o.attr in range(2): print(o.attr, end=" ")
for (a, b), *c in [((1, 2), 3, 4)]: print(a, b, c)
for x in 1, 2: print(x, end=" ")
for x in *[1], 2: print(x, end=" ")
for k in (d := {"a": 1}): print(k, d[k])
for _ in (n for n in range(2)):
    for _ in "z":
        continue
    else: print("inner else")
else: print("outer else")
def f():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: return i
        finally: print("fin", i, end=" ")
print(f())
for bad in (5, None, object()):
    try:
        for _ in bad: pass
    except TypeError as e: print(e)
class It:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n == 3: raise ValueError("third")
        return self.n
try:
    for v in It(): print(v)
    else: print("no else")
except ValueError as e: print(e, v)
for src in ("for x in : 0", "for in y: 0", "for x y: 0", "for 1 in y: 0", "for f() in y: 0", "for x in y", "for x of y: 0", "for x, in y: 0", "for x in y: 0\nelse 1", "for x + 1 in y: 0", "for (x in y): 0", "for x: 0", "for x in y z: 0"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.offset)
