class Range:
    def __init__(self, *a):
        match a:
            case (stop,): self.a, self.b, self.s = 0, stop, 1
            case (start, stop): self.a, self.b, self.s = start, stop, 1
            case (start, stop, step): self.a, self.b, self.s = start, stop, step
            case _: raise TypeError(f"Range takes 1 to 3 arguments, {len(a)} given")
        if not self.s: raise ValueError("step must not be zero")
    def __len__(self): return max(0, -(-(self.b - self.a) // self.s) if self.s > 0 else -(-(self.a - self.b) // -self.s))
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0: i += len(self)
        if not 0 <= i < len(self): raise IndexError("Range index out of range")
        return self.a + i * self.s
    def __iter__(self):
        for i in range(len(self)): yield self[i]
    def __contains__(self, x): return isinstance(x, int) and min(self.a, self.b) <= x <= max(self.a, self.b) and (x - self.a) % self.s == 0 and x != self.b
    def __reversed__(self): return iter(self[::-1])
    def __repr__(self): return f"Range({self.a}, {self.b}, {self.s})"
class Peek:
    _none = object()
    def __init__(self, it): self.it, self.buf = iter(it), self._none
    def __iter__(self): return self
    def __next__(self):
        if self.buf is not self._none: v, self.buf = self.buf, self._none; return v
        return next(self.it)
    def peek(self, default=None):
        if self.buf is self._none:
            try: self.buf = next(self.it)
            except StopIteration: return default
        return self.buf
    def __bool__(self): return self.peek(self._none) is not self._none
class Zip:
    def __init__(self, *its): self.its = [iter(i) for i in its]
    def __iter__(self): return self
    def __next__(self): return tuple([next(i) for i in self.its])
class Stream:
    def __init__(self, it): self.it = it
    def map(self, f): return Stream(f(x) for x in self.it)
    def filter(self, f): return Stream(x for x in self.it if f(x))
    def take(self, n): return Stream(x for x, _ in zip(self.it, range(n)))
    def flat(self): return Stream(y for x in self.it for y in x)
    def reduce(self, f, start): 
        for x in self.it: start = f(start, x)
        return start
    def __iter__(self): return iter(self.it)
    def __or__(self, f): return f(self)
def naturals(n=0):
    while True: yield n; n += 1
print(list(Range(5)), list(Range(2, 11, 3)), list(Range(5, 0, -2)), len(Range(10, 0)), Range(3)[-1], Range(10)[2:8:3], 4 in Range(0, 10, 2), 5 in Range(0, 10, 2), list(reversed(Range(4))), Range(1), sum(Range(101)), all(list(Range(a, b, c)) == list(range(a, b, c)) for a in (-3, 0, 4) for b in (-4, 0, 5) for c in (-2, 1, 3)))
p = Peek("ab"); print(p.peek(), next(p), p.peek(), bool(p), next(p), bool(p), p.peek("end"), list(p))
print(list(Zip("abc", [1, 2])), Stream(naturals(1)).map(lambda x: x * x).filter(lambda x: x % 2).take(4) | list, Stream(["ab", "c"]).flat().reduce(lambda a, b: a + b.upper(), ""), Stream(range(4)) | sum)
def group(p):
    while p:
        c, n = next(p), 1
        while p.peek() == c: next(p); n += 1
        yield f"{c}{n}"
print("".join(group(Peek("aaabccd"))))
for f in (lambda: Range(), lambda: Range(1, 2, 0), lambda: Range(3)[3], lambda: Zip(1)):
    try: f()
    except (TypeError, ValueError, IndexError) as e: print(type(e).__name__, e)
next(Peek([]))
