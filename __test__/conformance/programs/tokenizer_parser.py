class Token:
    def __init__(self, kind, value, pos): self.kind, self.value, self.pos = kind, value, pos
    def __repr__(self): return f"{self.kind}:{self.value}@{self.pos}"
class CalcError(Exception):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos
def tokenize(src):
    i, n = 0, len(src)
    while i < n:
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == "." and i + 1 < n and src[i + 1].isdigit():
            j = i
            while j < n and (src[j].isdigit() or src[j] == "."): j += 1
            text = src[i:j]
            yield Token("NUM", float(text) if "." in text else int(text), i)
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < n and (src[j].isalnum() or src[j] == "_"): j += 1
            yield Token("NAME", src[i:j], i)
            i = j
        elif src[i:i + 2] in ("**", "//", "==", "<=", ">="):
            yield Token("OP", src[i:i + 2], i)
            i += 2
        elif c in "+-*/%()=<>,":
            yield Token("OP", c, i)
            i += 1
        else:
            raise CalcError(f"unexpected {c!r}", i)
    yield Token("END", None, n)
class Parser:
    PREC = {"==": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "//": 3, "%": 3}
    FUNCS = {"max": max, "min": min, "abs": abs, "sum": lambda *a: sum(a), "sqrt": lambda x: x ** 0.5}
    def __init__(self): self.env = {"pi": 3.14159}
    def run(self, src):
        self.toks = list(tokenize(src))
        self.i = 0
        if len(self.toks) > 2 and self.toks[0].kind == "NAME" and self.toks[1].value == "=":
            name = self.next().value
            self.next()
            self.env[name] = value = self.expr(0)
        else:
            value = self.expr(0)
        if self.peek.kind != "END": raise CalcError(f"trailing {self.peek.value!r}", self.peek.pos)
        return value
    @property
    def peek(self): return self.toks[self.i]
    def next(self):
        self.i += 1
        return self.toks[self.i - 1]
    def expect(self, v):
        t = self.next()
        if t.value != v: raise CalcError(f"expected {v!r}, got {t.value!r}", t.pos)
    def expr(self, prec):
        left = self.unary()
        while (t := self.peek).kind == "OP" and self.PREC.get(t.value, 0) > prec:
            self.next()
            right = self.expr(self.PREC[t.value])
            try:
                left = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b,
                        "==": lambda a, b: a == b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b}[t.value](left, right)
            except ZeroDivisionError as e:
                raise CalcError(str(e), t.pos) from e
        return left
    def unary(self):
        if self.peek.value == "-":
            self.next()
            return -self.unary()
        return self.power()
    def power(self):
        base = self.atom()
        if self.peek.value == "**":
            self.next()
            return base ** self.unary()
        return base
    def atom(self):
        t = self.next()
        if t.kind == "NUM": return t.value
        if t.kind == "NAME":
            if self.peek.value == "(":
                self.next()
                args = []
                while self.peek.value != ")":
                    args.append(self.expr(0))
                    if self.peek.value == ",": self.next()
                self.expect(")")
                if t.value not in self.FUNCS: raise CalcError(f"no function {t.value}", t.pos)
                return self.FUNCS[t.value](*args)
            if t.value not in self.env: raise CalcError(f"unknown {t.value}", t.pos)
            return self.env[t.value]
        if t.value == "(":
            v = self.expr(0)
            self.expect(")")
            return v
        raise CalcError(f"unexpected {t.value!r}", t.pos)
p = Parser()
print(list(tokenize("a1+2.5**(x)")))
for line in ["1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "2 ** -1", "10 / 4", "10 // 4 * 2", "7 % 3 - -1", "x = 5 * 2", "x * x", "max(1, x, 3) + min(4, 2)", "sqrt(2) * sqrt(2)", "1 < 2 == 1", "sum(1,2,3,4)", "1 +", "(1", "3 $ 4", "foo(1)", "y", "1 / 0", "5 5", ".5 + 1.", "2 * pi", "((((7))))", ")"]:
    try:
        print(f"{line:<28} = {p.run(line)!r}")
    except CalcError as e:
        print(f"{line:<28} ! {e} {'^'.rjust(e.pos + 1)}")
