def f(x):
    match x:
        case [a, b] if a > b: return ("gt", a, b)
        case [a, b]: return ("le", a, b)
        case {"a": a}: return ("map", a)
    return ("none", "a" in locals())
print(f([2, 1]), f([1, 2]), f({"a": 0}), f(5))
match [1, [2, 3]]:
    case [a, [b, 9]]: pass
    case [c, _]: print("c", c)
print("a" in globals())
for i in range(5):
    match i:
        case 1: continue
        case 3: break
    print(i)
def g(cmds):
    out = []
    for c in cmds:
        match c.split():
            case ["go", ("north" | "south") as d]: out.append(f"going {d}")
            case ["go", d]: out.append(f"cannot go {d}")
            case ["take", *items] if items: out.append(f"took {len(items)}")
            case ["quit" | "exit"]: out.append("bye"); break
            case []: out.append("silence")
            case [verb, *_]: out.append(f"?{verb}")
    return out
print(g(["go north", "go up", "take a b", "take", "", "dance x", "exit", "go south"]))
calls = []
def subj(): calls.append(1); return 5
match subj():
    case 1: pass
    case 5: pass
print(len(calls))
match 1, 2:
    case x, y: print(x + y)
match [*range(3)]:
    case [*all_]: print(all_)
match {"x": 1}:
    case {"x": 1 | 2 as n}: print(n)
x = 10
match 5:
    case x: print("captured", x)
print(x)
class A:
    match 3:
        case v: pass
print(A.v)
def nested(t):
    match t:
        case ("add", l, r): return nested(l) + nested(r)
        case ("mul", l, r): return nested(l) * nested(r)
        case ("neg", v): return -nested(v)
        case int() | float(): return t
        case _: raise ValueError(f"bad node {t!r}")
print(nested(("add", 1, ("mul", 2, ("neg", 3)))))
nested(("add", 1, ("div", 2, 3)))
