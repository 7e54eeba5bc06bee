l = [3, 1, 2]
def key(x):
    l.append(x) if len(l) < 2 else None
    return x
try: l.sort(key=key)
except ValueError as e: print(e)
print(l)
seen = []
l = [3, 1, 2]
l.sort(key=lambda x: seen.append(list(l)) or x)
print(seen, l)
l = [1, 2, 3]
it = iter(l)
next(it); l.insert(0, 0); print(list(it), l)
l = [1, 2, 3]
it = iter(l)
l.clear(); print(list(it)); l.append(5); print(list(it))
l = [1]
for x in l:
    if x < 5: l.append(x + 1)
print(l)
l = [1, 2, 3, 4, 5]
for i, x in enumerate(l):
    if x % 2 == 0: del l[i]
print(l)
class Bad:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 2: raise KeyError("cmp")
        return self.v < o.v
l = [Bad(3), Bad(2), Bad(1)]
try: l.sort()
except KeyError as e: print(e, len(l), sorted(b.v for b in l))
class Eq:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return False
l = []
l.extend([Eq(l), Eq(l), 1])
print(1 in l, l)
