calls = []
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): calls.append(f"{self.v}<{o.v}"); return self.v < o.v
    def __eq__(self, o): calls.append(f"{self.v}=={o.v}"); return self.v == o.v
def get(v): calls.append(f"get {v}"); return V(v)
print(get(1) < get(2) < get(3), calls); calls.clear()
print(get(2) < get(1) < get(3), calls); calls.clear()
print(get(1) < get(2) == get(2) < get(0), calls); calls.clear()
print(1 < 2 < 3, 3 > 2 >= 2, 1 == 1 != 2, 1 < 3 > 2, 1 in [1] == True, (1 in [1]) == True, 0 == 0 in [0], not 1 == 2)
x = 5
print(0 < x < 10 > x > 3, [] < [1] < [1, 0], "a" < "b" < "c" != "d")
try: 1 < 2 < "a"
except TypeError as e: print(e)
print(2 < 1 < "a")
class T:
    def __lt__(self, o): return "result"
    def __gt__(self, o): return []
print(T() < 1, T() > 1 < 2, (T() < 1) < "z", 5 > T())
print(None is None is None, 1 not in [2] in [[2]], not None is True, 1 is not None)
