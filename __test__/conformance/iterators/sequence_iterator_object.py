class Squares:
    def __init__(self, n): self.n, self.asked = n, []
    def __getitem__(self, i):
        self.asked.append(i)
        if i >= self.n: raise IndexError("past the end")
        return i * i
s = Squares(4)
it = iter(s)
print(type(it).__name__, iter(it) is it, next(it), next(it), list(it), list(it), s.asked)
print(repr(it).split(" at ")[0], 9 in s, 5 in s, max(s), [*s], dict(enumerate(s)), sum(Squares(5)))
class Stops:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
print(list(Stops()), list(map(str, Stops())), list(zip(Stops(), "abc")))
class Fails:
    def __init__(self): self.bad = True
    def __getitem__(self, i):
        if i == 1 and self.bad: self.bad = False; raise KeyError("once")
        if i == 3: raise IndexError
        return i
it = iter(Fails())
print(next(it))
try: next(it)
except KeyError as e: print("KeyError", e)
print(list(it))
class Keys:
    def __getitem__(self, k): return {"a": 1}[k]
try: list(Keys())
except KeyError as e: print("KeyError", e)
a, b = Stops()
print(a, b, list(reversed([*Stops()])))
for x in Squares(2): print(x)
for x in Keys(): print("never")
