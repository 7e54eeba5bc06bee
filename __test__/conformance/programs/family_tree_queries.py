from collections import deque, namedtuple
Person = namedtuple("Person", "name born parents sex", defaults=((), "f"))
class Family:
    def __init__(self, *people):
        self.people = {}
        for p in people: self.add(p)
    def add(self, p):
        for x in p.parents:
            if x not in self.people: raise LookupError(f"{p.name}: unknown parent {x}")
            if self.people[x].born >= p.born: raise ValueError(f"{p.name} is born before {x}")
        self.people[p.name] = p
    def children(self, n): return sorted((p for p in self.people.values() if n in p.parents), key=lambda p: p.born)
    def siblings(self, n): return [p.name for p in self.people.values() if p.name != n and set(p.parents) & set(self.people[n].parents)]
    def ancestors(self, n, depth=1):
        for p in self.people[n].parents: yield depth, p; yield from self.ancestors(p, depth + 1)
    def descendants(self, n): return [x for c in self.children(n) for x in (c.name, *self.descendants(c.name))]
    def common(self, a, b):
        x, y = {n: d for d, n in self.ancestors(a)} | {a: 0}, {n: d for d, n in self.ancestors(b)} | {b: 0}
        return min(((x[n], y[n], n) for n in x.keys() & y.keys()), key=lambda t: (t[0] + t[1], t[2]), default=None)
    def relation(self, a, b):
        c = self.common(a, b)
        if c is None: return "unrelated"
        up, down, _ = c
        match up, down:
            case 0, 0: return "same"
            case 0, n: return "great-" * (n - 2) + ("parent" if n == 1 else "grandparent")
            case n, 0: return "great-" * (n - 2) + ("child" if n == 1 else "grandchild")
            case 1, 1: return "sibling"
            case 1, n: return "great-" * (n - 2) + "aunt or uncle"
            case n, 1: return "great-" * (n - 2) + "niece or nephew"
            case n, m: return f"cousin {min(n, m) - 1}" + (f" removed {abs(n - m)}" if n != m else "")
    def path(self, a, b):
        prev, q = {a: None}, deque([a])
        while q:
            n = q.popleft()
            if n == b:
                out = []
                while n: out.append(n); n = prev[n]
                return out[::-1]
            for m in (*self.people[n].parents, *(c.name for c in self.children(n))):
                if m not in prev: prev[m] = n; q.append(m)
    def draw(self, n, pre=""):
        p = self.people[n]; yield f"{pre}{p.name} ({p.born})"
        for c in self.children(n): yield from self.draw(c.name, pre + "  ")
f = Family(Person("Ada", 1900), Person("Bo", 1898, sex="m"), Person("Cid", 1925, ("Ada", "Bo"), "m"), Person("Dee", 1928, ("Ada", "Bo")), Person("Eve", 1950, ("Cid",)), Person("Fay", 1952, ("Cid",)), Person("Gil", 1955, ("Dee",), "m"), Person("Hal", 1980, ("Eve",), "m"), Person("Ivy", 2001, ("Hal",)))
print("\n".join(f.draw("Ada"))); print(f.siblings("Eve"), f.descendants("Cid"), sorted(f.ancestors("Hal")), f.common("Hal", "Gil"), f.path("Ivy", "Gil"))
for a, b in (("Ada", "Ivy"), ("Ivy", "Ada"), ("Eve", "Fay"), ("Dee", "Eve"), ("Eve", "Gil"), ("Hal", "Gil"), ("Ivy", "Dee"), ("Cid", "Cid"), ("Ada", "Bo"), ("Dee", "Ivy"), ("Ada", "Cid")): print(a, "is", f.relation(a, b), "of", b)
for p in (Person("Zed", 1800, ("Ada",)), Person("Yan", 2000, ("Nobody",))):
    try: f.add(p)
    except (ValueError, LookupError) as e: print(type(e).__name__, e)
print(f.people["Ada"], Person("X", 1)._replace(sex="m"), max(f.people.values(), key=lambda p: p.born).name, sorted(f.people)[:3])
f.add(Person("Tim", 1850, ("Ada",)))
