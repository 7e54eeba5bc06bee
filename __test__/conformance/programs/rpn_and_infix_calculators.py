import operator, math
class StackError(Exception): pass
class RPN:
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow, "max": max}
    ONE = {"sqrt": math.sqrt, "neg": operator.neg, "!": math.factorial, "abs": abs}
    def __init__(self): self.stack, self.words, self.memory = [], {}, {}
    def pop(self, word):
        if not self.stack: raise StackError(f"{word}: the stack is empty")
        return self.stack.pop()
    def run(self, line):
        tokens = iter(line.split())
        for t in tokens:
            if t == ":":
                name = next(tokens, None); body = []
                for w in tokens:
                    if w == ";": break
                    body.append(w)
                else: raise StackError(f"definition of {name} has no end")
                self.words[name] = " ".join(body)
            elif t in self.words: self.run(self.words[t])
            elif t in self.OPS: b, a = self.pop(t), self.pop(t); self.stack.append(self.OPS[t](a, b))
            elif t in self.ONE: self.stack.append(self.ONE[t](self.pop(t)))
            elif t == "dup": v = self.pop(t); self.stack += [v, v]
            elif t == "swap": b, a = self.pop(t), self.pop(t); self.stack += [b, a]
            elif t == "drop": self.pop(t)
            elif t == "sum": self.stack = [sum(self.stack)]
            elif t[0] == "@": self.memory[t[1:]] = self.pop(t)
            elif t in self.memory: self.stack.append(self.memory[t])
            else: self.stack.append(float(t) if "." in t or "e" in t else int(t))
        return self.stack
def to_rpn(text):
    prec, out, ops, prev = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3, "neg": 4}, [], [], "("
    for c in "".join(f" {c} " if c in "+-*/^()" else c for c in text).split():
        if c == "(": ops.append(c)
        elif c == ")":
            while ops and ops[-1] != "(": out.append(ops.pop())
            if not ops: raise SyntaxError(f"unbalanced ) in {text!r}")
            ops.pop()
        elif c in prec:
            if c == "-" and prev in "(+-*/^": c = "neg"
            while ops and ops[-1] != "(" and c != "neg" and (prec[ops[-1]] > prec[c] or prec[ops[-1]] == prec[c] and c != "^"): out.append(ops.pop())
            ops.append(c)
        else: out.append(c)
        prev = c if c != "neg" else "-"
    while ops:
        if ops[-1] == "(": raise SyntaxError(f"unbalanced ( in {text!r}")
        out.append(ops.pop())
    return " ".join(out)
for e in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "2 * -3", "((7))", "1 - 2 - 3"): r = to_rpn(e); print(f"{e:<14} {r:<16} {RPN().run(r)}")
m = RPN()
for line in ("3 4 +", "dup *", ": sq dup * ;", "5 sq", "drop sqrt", "1.5 2 3 sum", "@x x x *", ": bad 1", "+ +", "1 0 /", "5 ! neg", "what", "-1 sqrt", "2.5 !", "3 swap"):
    try: print(f"{line:<12}", m.run(line))
    except (StackError, ArithmeticError, ValueError, TypeError) as e: print(f"{line:<12}", type(e).__name__, e, m.stack)
for bad in ("(1 + 2", "1 + 2)"):
    try: to_rpn(bad)
    except SyntaxError as e: print(e)
RPN().run("1 2 + +")
