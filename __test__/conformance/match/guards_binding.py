def cmd(line):
    match line.split():
        case ["quit" | "exit" | "q"]: return "bye"
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", d]: return f"cannot go {d}"
        case ["get", *items] if items: return f"got {', '.join(items)}"
        case ["get"]: return "get what?"
        case ["add", x, y] if x.isdigit() and y.isdigit(): return int(x) + int(y)
        case ["say", *words] if (n := len(words)) > 2: return f"{n} words"
        case [verb, *_]: return f"unknown {verb}"
        case _: return "nothing"
for l in ("quit", "q", "go north", "go up", "get a b", "get", "add 1 2", "add 1 x", "say a b c", "say a", "", "dance now"): print(cmd(l))
def leak(x):
    match x:
        case [a, 99]: pass
        case (b, _): pass
    return sorted((k, v) for k, v in locals().items() if k != "x")
print(leak([1, 2]))
log = []
def guard(v):
    log.append(v)
    return v
match 3:
    case x if guard(x > 5): print("no")
    case x if guard(x > 2): print("yes", x)
    case x if guard("never"): pass
print(log)
def ev(e):
    match e:
        case ("num", n): return n
        case ("add", l, r): return ev(l) + ev(r)
        case ("mul", l, r): return ev(l) * ev(r)
        case ("neg", x): return -ev(x)
        case ("let", str(name), v, body): return ev(subst(body, name, ev(v)))
        case ("var", name): raise NameError(name)
        case [op, *args]: raise ValueError(f"bad op {op!r} with {len(args)} args")
        case _: raise TypeError(f"not an expression: {e!r}")
def subst(e, name, v):
    match e:
        case ("var", n) if n == name: return ("num", v)
        case ("let", n, val, body) if n == name: return ("let", n, subst(val, name, v), body)
        case (op, *args): return (op, *(subst(a, name, v) if isinstance(a, tuple) else a for a in args))
print(ev(("let", "x", ("num", 5), ("add", ("mul", ("var", "x"), ("num", 2)), ("neg", ("var", "x"))))))
for bad in (("var", "q"), ("div", 1, 2), 42):
    try:
        ev(bad)
    except Exception as e:
        print(type(e).__name__, e)
def fizz(n):
    match (n % 3, n % 5):
        case (0, 0): return "FizzBuzz"
        case (0, _): return "Fizz"
        case (_, 0): return "Buzz"
        case _: return str(n)
print(" ".join(map(fizz, range(1, 16))))
for src in ("match x:\n case a: pass\n case b: pass", "match x:\n case [a, a]: pass", "match x:\n case a | 1: pass", "match x:\n case [a] | [b]: pass", "match x:\n case {**r, 'a': 1}: pass", "match x:\n case [*a, *b]: pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case P(a=1, a=2): pass", "match x:\n case 1 + 2: pass", "match x:\n case f'{x}': pass", "match x:\n case -y: pass", "match x:\n case {a: 1}: pass", "match x:\n case _ as y: pass", "match x:\n case y as _: pass"):
    try:
        compile(src, "s", "exec")
        print("ok")
    except SyntaxError as e:
        print(e.msg)
for i in range(4):
    match i:
        case 0: continue
        case 3: break
        case _: print("loop", i)
def gen(x):
    match x:
        case [a, *b]:
            yield a
            yield from gen(b)
print(list(gen([1, 2, 3])))
