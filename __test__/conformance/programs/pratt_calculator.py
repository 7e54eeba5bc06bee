class Token:
    def __init__(self, kind, value, pos): self.kind, self.value, self.pos = kind, value, pos
    def __repr__(self): return f"{self.kind}:{self.value}"

class ParseError(Exception):
    def __init__(self, message, pos):
        super().__init__(f"{message} at {pos}")
        self.pos = pos

def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."): i += 1
            yield Token("num", float(text[start:i]) if "." in text[start:i] else int(text[start:i]), start)
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum(): i += 1
            yield Token("name", text[start:i], start)
        elif text[i:i + 2] in ("**", "//", "<=", ">=", "=="):
            yield Token("op", text[i:i + 2], i)
            i += 2
        elif c in "+-*/%()<>=,!":
            yield Token("op", c, i)
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    yield Token("end", None, len(text))

BINARY = {"=": (1, True), "<": (3, False), ">": (3, False), "<=": (3, False), ">=": (3, False), "==": (3, False), "+": (5, False), "-": (5, False), "*": (7, False), "/": (7, False), "//": (7, False), "%": (7, False), "**": (11, True)}

class Parser:
    def __init__(self, text): self.tokens = list(tokenize(text)); self.at = 0
    @property
    def now(self): return self.tokens[self.at]
    def take(self, value=None):
        t = self.now
        if value is not None and t.value != value: raise ParseError(f"expected {value!r}, got {t.value!r}", t.pos)
        self.at += 1
        return t
    def parse(self):
        e = self.expr(0)
        if self.now.kind != "end": raise ParseError(f"trailing {self.now.value!r}", self.now.pos)
        return e
    def expr(self, floor):
        left = self.prefix()
        while self.now.kind == "op" and self.now.value in BINARY:
            power, right_assoc = BINARY[self.now.value]
            if power < floor: break
            op = self.take().value
            left = (op, left, self.expr(power if right_assoc else power + 1))
        while self.now.value == "!": self.take(); left = ("!", left)
        return left
    def prefix(self):
        t = self.take()
        match t:
            case Token(kind="num"): return t.value
            case Token(kind="name") if self.now.value == "(":
                self.take("(")
                args = []
                while self.now.value != ")":
                    args.append(self.expr(0))
                    if self.now.value != ")": self.take(",")
                self.take(")")
                return ("call", t.value, *args)
            case Token(kind="name"): return ("var", t.value)
            case Token(value="("):
                e = self.expr(0)
                self.take(")")
                return e
            case Token(value="-" | "+" as sign): return ("neg" if sign == "-" else "pos", self.expr(9))
        raise ParseError(f"unexpected {t.value!r}", t.pos)

import operator, math
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "==": operator.eq}
def run(e, env):
    match e:
        case int() | float(): return e
        case ("var", name): return env[name]
        case ("=", ("var", name), value): env[name] = run(value, env); return env[name]
        case ("neg", x): return -run(x, env)
        case ("pos", x): return +run(x, env)
        case ("!", x): return math.factorial(run(x, env))
        case ("call", name, *args): return env[name](*(run(a, env) for a in args))
        case (op, a, b): return OPS[op](run(a, env), run(b, env))

env = {"pi": math.pi, "sqrt": math.sqrt, "max": max, "min": min}
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 - 3 - 2", "x = y = 4", "x * y + 1", "sqrt(16) + max(1, x, 3)", "5!", "7 // 2 % 2", "1 < 2", "round(pi)", "2 +", "(1", "3 $ 4", "1 2", "1 / 0", "z", "2 ** -1", "max()"):
    try: print(line, "=>", Parser(line).parse(), "=", run(Parser(line).parse(), env))
    except (ParseError, ArithmeticError, KeyError, TypeError) as e: print(line, "=>", type(e).__name__, e)
