print(list(iter([1, 2])), next(iter("z")), list(iter({"a": 1})), list(iter(range(2))))
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(iter(Seq())), 4 in Seq(), 5 in Seq())
class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
print(list(Stop()))
n = 0
def tick():
    global n
    n += 1
    return n
print(list(iter(tick, 4)), list(iter(tick, 5)), n)
class Cl:
    def __call__(self):
        raise StopIteration
print(list(iter(Cl(), None)))
it = iter(tick, 7)
print(next(it), next(it, "d"), next(it, "e"))
class NoIter:
    __iter__ = None
class BadIter:
    def __iter__(self): return 5
class OnlyNext:
    def __next__(self): return 1
for bad in (5, None, NoIter(), BadIter(), OnlyNext(), object):
    try: iter(bad)
    except TypeError as e: print(e)
for args in ((), (1, 2), ([], 1), (len, 1, 2)):
    try: iter(*args)
    except TypeError as e: print(e)
print(type(iter([])).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter({})).__name__, type(iter({}.values())).__name__, type(iter({}.items())).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__, type(iter(b"")).__name__, type(iter(bytearray())).__name__, type(iter(tick, 1)).__name__, type(iter(range(2**70))).__name__)
