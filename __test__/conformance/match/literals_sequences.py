def lit(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -5: return "minus five"
        case 1.5: return "float"
        case "a" | "b": return "letter"
        case b"z": return "bytes"
        case None: return "none"
        case True: return "true"
        case False: return "false"
        case 3 + 4j: return "complex"
        case "multi" "part": return "joined"
        case _: return "other"
print([lit(x) for x in (0, 1, 3, -5, 1.5, "a", b"z", None, True, False, 3 + 4j, "multipart", "zz", 1.0, 0.0, [], -5.0)])
def seq(x):
    match x:
        case []: return "empty"
        case [1]: return "one"
        case [a, b]: return f"pair {a} {b}"
        case [1, *rest]: return f"starts 1 {rest}"
        case (first, *_, last) if first == last: return f"same ends {first}"
        case [[a, [b, *c]], *_]: return f"nested {a} {b} {c}"
        case [_, _, _]: return "three"
        case [*init, "end"]: return f"init {init}"
        case [*all_]: return f"all {len(all_)}"
        case str(): return "str is no sequence"
        case _: return "nope " + type(x).__name__
for x in ([], (), [1], (5, 6), [1, 2, 3], [7, 8, 7], [[1, [2, 3, 4]], 0, 0], [1.0, 0, 9], (4, 5, 6), [0, 0, 0, "end"], range(6), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, iter([1]), None, [["x", "y"]]):
    print(seq(x))
def bind():
    match [1, [2, 3]]:
        case [a, [b, 4]]: return "no"
        case [a, [b, c]] as whole: return a, b, c, whole
print(bind())
match (1, 2):
    case 1, x: print("bare tuple", x)
match 5, 6:
    case (p, q): print(p, q)
match "x":
    case captured: print(captured)
match [1, 2, 3]:
    case [x, y]: pass
    case [x, *ys] if ys == []: pass
    case [x, *ys]: print(x, ys)
n = 0
def next_n():
    global n
    n += 1
    return n
match next_n():
    case 5: pass
    case 1: print("subject evaluated once", n)
match = {"soft": "keyword"}
case = match["soft"]
_ = 3
print(match, case, _)
match [1]:
    case [_]: print(_)
