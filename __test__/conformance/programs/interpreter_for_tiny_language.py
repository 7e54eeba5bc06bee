import operator as op
class Return(Exception):
    def __init__(self, v): self.value = v
class Env(dict):
    def __init__(self, outer=None, **kw): super().__init__(kw); self.outer = outer
    def find(self, k):
        e = self
        while e is not None:
            if k in e: return e
            e = e.outer
        raise NameError(f"{k} is undefined")
def lex(src):
    out, i = [], 0
    while i < len(src):
        c = src[i]
        if c in " \n\t": i += 1
        elif c == "#":
            while i < len(src) and src[i] != "\n": i += 1
        elif c.isdigit():
            j = i
            while j < len(src) and src[j].isdigit(): j += 1
            out.append(int(src[i:j])); i = j
        elif c.isalpha():
            j = i
            while j < len(src) and src[j].isalnum(): j += 1
            out.append(src[i:j]); i = j
        elif c == '"': j = src.index('"', i + 1); out.append(("str", src[i + 1:j])); i = j + 1
        elif src[i:i + 2] in ("==", "<=", "!="): out.append(src[i:i + 2]); i += 2
        else: out.append(c); i += 1
    return out
class Parser:
    def __init__(self, src): self.t = lex(src) + [None]; self.i = 0
    def peek(self): return self.t[self.i]
    def next(self, want=None):
        t = self.t[self.i]; self.i += 1
        if want and t != want: raise SyntaxError(f"expected {want}, got {t}")
        return t
    def block(self, end="}"):
        out = []
        while self.peek() != end: out.append(self.stmt())
        self.next(end); return out
    def stmt(self):
        match self.peek():
            case "fn": self.next(); name = self.next(); return ("fn", name, self.params(), (self.next("{"), self.block())[1])
            case "if":
                self.next(); c = self.expr(); self.next("{"); a = self.block(); b = []
                if self.peek() == "else": self.next(); self.next("{"); b = self.block()
                return ("if", c, a, b)
            case "while": self.next(); c = self.expr(); self.next("{"); return ("while", c, self.block())
            case "return": self.next(); return ("return", self.expr())
            case "print": self.next(); return ("print", self.expr())
            case "let": self.next(); n = self.next(); self.next("="); return ("let", n, self.expr())
        e = self.expr()
        if self.peek() == "=": self.next(); return ("set", e[1], self.expr())
        return ("expr", e)
    def params(self):
        self.next("("); out = []
        while self.peek() != ")": out.append(self.next()); self.peek() == "," and self.next()
        self.next(")"); return out
    LEVELS = [["==", "!=", "<", "<=", ">"], ["+", "-"], ["*", "/", "%"]]
    def expr(self, level=0):
        if level == 3: return self.atom()
        e = self.expr(level + 1)
        while self.peek() in self.LEVELS[level]: e = ("bin", self.next(), e, self.expr(level + 1))
        return e
    def atom(self):
        t = self.next()
        match t:
            case int(): e = ("num", t)
            case ("str", s): e = ("num", s)
            case "(": e = self.expr(); self.next(")")
            case "-": e = ("bin", "-", ("num", 0), self.atom())
            case str() if t.isalnum(): e = ("var", t)
            case _: raise SyntaxError(f"unexpected {t}")
        while self.peek() == "(":
            self.next(); args = []
            while self.peek() != ")": args.append(self.expr()); self.peek() == "," and self.next()
            self.next(")"); e = ("call", e, args)
        return e
OPS = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.floordiv, "%": op.mod, "==": op.eq, "!=": op.ne, "<": op.lt, "<=": op.le, ">": op.gt}
def ev(n, env):
    match n:
        case ("num", v): return v
        case ("var", k): return env.find(k)[k]
        case ("bin", o, a, b): return OPS[o](ev(a, env), ev(b, env))
        case ("call", f, args):
            fn = ev(f, env)
            if not callable(fn): raise TypeError(f"{fn!r} is not a function")
            return fn(*(ev(a, env) for a in args))
def run(body, env):
    for s in body:
        match s:
            case ("let", k, e): env[k] = ev(e, env)
            case ("set", k, e): env.find(k)[k] = ev(e, env)
            case ("print", e): print("|", ev(e, env))
            case ("expr", e): ev(e, env)
            case ("return", e): raise Return(ev(e, env))
            case ("if", c, a, b): run(a if ev(c, env) else b, Env(env))
            case ("while", c, b):
                while ev(c, env): run(b, Env(env))
            case ("fn", name, ps, b):
                def fn(*args, ps=ps, b=b):
                    if len(args) != len(ps): raise TypeError(f"{len(ps)} arguments expected, {len(args)} given")
                    try: run(b, Env(env, **dict(zip(ps, args))))
                    except Return as r: return r.value
                env[name] = fn
def execute(src): run(Parser(src + " }").block(), Env(len=len))
execute('fn fact(n) { if n < 2 { return 1 } return n * fact(n - 1) } print fact(20) let i = 0 while i < 3 { print i * i i = i + 1 } print "a" + "b" print len("hello")')
execute("fn counter() { let n = 0 fn inc() { n = n + 1 return n } return inc } let a = counter() let b = counter() a() a() print a() + b() print (1 + 2) * -3 # done")
execute("fn fib(n) { if n < 2 { return n } else { return fib(n - 1) + fib(n - 2) } } print fib(12) fn nothing() { } print nothing()")
for bad in ("print x", "print 1 +", "let = 3", "fn f(a) { return a } f()", "print 1 / 0", "5()", 'print "a" - 1', "if 1 { print 2", "x = 1"):
    try: execute(bad)
    except Exception as e: print(bad, "->", type(e).__name__, e)
execute("fn down(n) { return down(n - 1) + 1 / n } print down(2)")
