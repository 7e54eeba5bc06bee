class Symbol(str):
    def __repr__(self): return str(self)
class LispError(Exception): pass
def parse(src):
    toks = src.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()
    def read():
        if not toks: raise LispError("unexpected end")
        t = toks.pop(0)
        if t == "(":
            out = []
            while toks and toks[0] != ")": out.append(read())
            if not toks: raise LispError("missing )")
            toks.pop(0)
            return out
        if t == ")": raise LispError("unexpected )")
        if t == "'": return [Symbol("quote"), read()]
        for conv in (int, float):
            try:
                return conv(t)
            except ValueError:
                pass
        return {"#t": True, "#f": False}.get(t, Symbol(t))
    forms = []
    while toks: forms.append(read())
    return forms
class Env(dict):
    def __init__(self, names=(), args=(), outer=None):
        super().__init__(zip(names, args))
        self.outer = outer
    def find(self, n):
        e = self
        while e is not None:
            if n in e: return e
            e = e.outer
        raise LispError(f"unbound: {n}")
class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
    def __call__(self, *args):
        if len(args) != len(self.params): raise LispError(f"wanted {len(self.params)} args, got {len(args)}")
        return ev([Symbol("begin"), *self.body], Env(self.params, args, self.env))
def ev(x, env):
    while True:
        match x:
            case Symbol(): return env.find(x)[x]
            case list(): pass
            case _: return x
        match x:
            case []: return []
            case ["quote", q]: return q
            case ["if", c, a, *b]:
                x = a if ev(c, env) is not False else b[0] if b else []
                continue
            case ["define", [name, *params], *body]:
                env[name] = Lambda(params, body, env)
                return name
            case ["define", name, v]:
                env[name] = ev(v, env)
                return name
            case ["set!", name, v]:
                env.find(name)[name] = ev(v, env)
                return name
            case ["lambda", params, *body]: return Lambda(params, body, env)
            case ["let", binds, *body]: return ev([Symbol("begin"), *body], Env([b[0] for b in binds], [ev(b[1], env) for b in binds], env))
            case ["begin", *first, last]:
                for f in first: ev(f, env)
                x = last
                continue
            case ["cond", *clauses]:
                for test, *body in clauses:
                    if test == "else" or ev(test, env) is not False: return ev([Symbol("begin"), *body], env)
                return []
        f, *args = [ev(p, env) for p in x]
        if not callable(f): raise LispError(f"not a procedure: {show(f)}")
        if isinstance(f, Lambda):
            if len(args) != len(f.params): raise LispError(f"wanted {len(f.params)} args, got {len(args)}")
            x, env = [Symbol("begin"), *f.body], Env(f.params, args, f.env)
            continue
        return f(*args)
def show(x):
    if x is True or x is False: return "#t" if x else "#f"
    if isinstance(x, list): return "(" + " ".join(map(show, x)) + ")"
    if isinstance(x, Lambda): return f"<lambda ({' '.join(x.params)})>"
    return str(x)
def add(*a): return sum(a)
glob = Env()
glob.update({"+": add, "-": lambda a, *b: a - sum(b) if b else -a, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "=": lambda a, b: a == b, "<": lambda a, b: a < b, "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "list": lambda *a: list(a), "null?": lambda l: l == [], "map": lambda f, l: [f(v) for v in l], "display": lambda v: print("out:", show(v)) or []})
src = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 25)
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i)))) (loop 3000 0)
(define (make-counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n)))) (define c (make-counter)) (c) (c)
(map (lambda (x) (* x x)) '(1 2 3)) (cond ((< 2 1) 'a) ((= 1 1) 'b) (else 'c)) (let ((x 2) (y 3)) (+ x y 1.5))
(define (append a b) (if (null? a) b (cons (car a) (append (cdr a) b)))) (append '(1 (2 3)) '(4)) (display (list #t #f '()))
fact (quote (a . b)) (if #f 1)
"""
for form in parse(src): print(show(ev(form, glob)))
for bad in ("(undefined 1)", "(1 2)", "(fact)", "(car)", "(", ")", "(fact 1 2)"):
    try:
        print([show(ev(f, glob)) for f in parse(bad)])
    except (LispError, TypeError) as e:
        print(type(e).__name__, e if isinstance(e, LispError) else "")
