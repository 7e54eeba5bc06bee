class BFError(Exception): pass
def compile_bf(src):
    ops, stack = [], []
    for i, c in enumerate(src):
        if c in "+-<>":
            kind, n = ("add", 1 if c == "+" else -1) if c in "+-" else ("move", 1 if c == ">" else -1)
            if ops and ops[-1][0] == kind: ops[-1] = (kind, ops[-1][1] + n)
            else: ops.append((kind, n))
        elif c in ".,": ops.append(("out" if c == "." else "in", 0))
        elif c == "[":
            stack.append((len(ops), i))
            ops.append(("jz", None))
        elif c == "]":
            if not stack: raise BFError(f"unmatched ] at {i}")
            start, _ = stack.pop()
            if len(ops) - start == 2 and ops[-1] == ("add", -1): ops[start:] = [("zero", 0)]
            else:
                ops[start] = ("jz", len(ops))
                ops.append(("jnz", start))
    if stack: raise BFError(f"unmatched [ at {stack[-1][1]}")
    return ops
def run_bf(src, data="", limit=200000):
    ops, tape, p, pc, out, inp, n = compile_bf(src), bytearray(300), 0, 0, [], iter(data.encode()), 0
    while pc < len(ops):
        n += 1
        if n > limit: raise BFError("step limit")
        match ops[pc]:
            case ("add", k): tape[p] = (tape[p] + k) & 255
            case ("move", k):
                p += k
                if not 0 <= p < len(tape): raise BFError(f"pointer {p}")
            case ("zero", _): tape[p] = 0
            case ("out", _): out.append(tape[p])
            case ("in", _): tape[p] = next(inp, 0)
            case ("jz", t) if tape[p] == 0: pc = t
            case ("jnz", t) if tape[p]: pc = t
        pc += 1
    return bytes(out).decode("latin-1"), n
hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
print(run_bf(hello))
print(run_bf(",[.,]", "echo é"), run_bf(",>,[-<+>]<.", "!\""), run_bf("+++[>+++++<-]>[<+++++>-]<[>+<-]>."), run_bf(""), run_bf("comment only!"))
print(compile_bf("+++--[>>-<<[-]]."))
for bad in ("[[]", "]", "<", "+[]", ">" * 300):
    try:
        run_bf(bad, limit=1000)
    except BFError as e:
        print(type(e).__name__, e)
print(run_bf(">,>+++++++++,>+++++++++++[<++++++<++++++<+>>>-]<<.>.<<-.>.>.<<.", "hi")[1])
rev = ">,[>,]<[.<]"
print(run_bf(rev, "stressed")[0], len(compile_bf(hello)))
