class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B(L):
    def __bool__(self): return self.n > 5
values = [None, True, False, 0, 1, -1, 0.0, -0.0, 1e-300, float("nan"), 0j, 1j, "", "0", " ", b"", b"\0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, frozenset(), range(0), range(1), bytearray(), bytearray(b"a"), ..., NotImplemented is not None, object, L(0), L(2), B(3), B(9), lambda: 0, iter([]), (x for x in ()), type(None), len, slice(0), memoryview(b"")]
print("".join("T" if v else "F" for v in values))
print(sum(map(bool, values)), [bool(v) == (not not v) for v in values].count(True) == len(values), all(values), any(values), list(filter(None, [0, 1, "", "a", [], [0]])))
def check(v):
    out = []
    if v: out.append("if")
    while v: out.append("while"); break
    out.append("and" if v and True else "no and"); out.append((v or "or") == "or"); out.append(not v); out.append([1 for _ in "a" if v]); out.append("t" if v else "f")
    try: assert v; out.append("assert")
    except AssertionError: out.append("failed")
    return out
for v in (0, [1], L(0), B(9)): print(check(v))
print(0 or [] or {} or "last", 1 and "x" and [2], not [] and not {}, (0 and 1) or 2, None or 0, "" and 1, bool("False"), bool(int("0")), 5 and 0 or "zero")
