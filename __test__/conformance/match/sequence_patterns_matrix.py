from collections import deque, namedtuple
P = namedtuple("P", "a b")
def f(x):
    match x:
        case []: return "empty"
        case [1]: return "one 1"
        case [a]: return f"single {a}"
        case (1, b): return f"1 then {b}"
        case [a, 2]: return f"{a} then 2"
        case [a, [b, c], *d]: return f"nested {a} {b} {c} {d}"
        case [a, b, *_, c] if c == "end": return f"{a} {b} .. end"
        case ["cmd", *args, last]: return f"cmd {args} {last}"
        case [[[deep]]]: return f"deep {deep}"
        case a, b, *rest: return f"{a} {b} rest {rest}"
        case _: return "no"
for v in ([], (), [1], (5,), [1, 9], (7, 2), [0, [1, 2], 3, 4], [0, "xy"], [9, 8, 7, "end"], ["cmd", "a", "b"], ["cmd", 1], [[[3]]], range(3), deque([1, 5]), P(1, 4), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, iter([1]), None, memoryview(b"ab"), [1, 2, 3, 4]): print(f(v))
match [1, 2, 3, 4, 5]:
    case [first, *middle, last]: print(first, middle, last)
match (1, [2, {"k": [3, 4]}]):
    case (a, [b, {"k": [c, *d]}]): print(a, b, c, d)
match [1, 2]:
    case [int() as i, (int() | str()) as j]: print(i, j)
match [[1, 2], [3, 4]]:
    case [[a, _], [_, b]]: print(a, b)
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
from collections.abc import Sequence
class Real(Sequence):
    def __len__(self): print("len"); return 2
    def __getitem__(self, i): print("item", i); return i * 10
print(f(Seq()), f(Real()))
