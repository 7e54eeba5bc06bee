class C:
    def __contains__(self, x): print("contains", x); return x
class I:
    def __iter__(self): print("iter"); return iter([1, 2])
class G:
    def __getitem__(self, i):
        print("get", i)
        if i > 1: raise IndexError
        return i
class N:
    __contains__ = None
    def __iter__(self): return iter([1])
print(1 in C(), "" in C(), 0 not in C(), 2 in I(), 5 in I(), 1 in G(), 7 in G())
for f in (lambda: 1 in N(), lambda: 1 in 5, lambda: 1 in None, lambda: 1 in "a", lambda: None in b"a", lambda: 300 in b"a", lambda: "a" in b"a", lambda: [] in {1}, lambda: [] in {}, lambda: 1 in object(), lambda: 1 in int):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
nan = float("nan")
print(nan in [nan], nan in (nan,), nan == nan, "" in "", "ab" in "cab", b"a" in b"ba", 97 in b"a", {1} in [{1}], [] in [[]], {1} in {frozenset([1])}, (1, 2) in {(1, 2): 3}, 1.0 in range(3), "1" in range(3))
a = b = []
print(a is b, a is [], a is not b, None is not None, () == (), type(a) is list, True is (1 == 1), ... is Ellipsis)
class E:
    def __eq__(self, o): print("eq"); return False
e = E()
print(e in [e], e in [E()], [e] == [e], e == e)
