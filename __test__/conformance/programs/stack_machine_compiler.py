from dataclasses import dataclass
@dataclass
class Instr:
    op: str
    arg: object = None
    def __str__(self): return self.op if self.arg is None else f"{self.op} {self.arg}"
class CompileError(Exception): pass
def compile_expr(e, out):
    match e:
        case int() | float() | str() if not isinstance(e, str) or e[0] == "'": out.append(Instr("PUSH", e if not isinstance(e, str) else e.strip("'")))
        case str(): out.append(Instr("LOAD", e))
        case ("if", c, a, b):
            compile_expr(c, out); j = Instr("JMPF"); out.append(j); compile_expr(a, out); k = Instr("JMP"); out.append(k); j.arg = len(out); compile_expr(b, out); k.arg = len(out)
        case ("while", c, *body):
            top = len(out); compile_expr(c, out); j = Instr("JMPF"); out.append(j)
            for s in body: compile_expr(s, out); out.append(Instr("POP"))
            out.append(Instr("JMP", top)); j.arg = len(out); out.append(Instr("PUSH", None))
        case ("set", name, v): compile_expr(v, out); out.append(Instr("DUP")); out.append(Instr("STORE", name))
        case ("do", *body):
            for n, s in enumerate(body):
                if n: out.append(Instr("POP"))
                compile_expr(s, out)
        case ("print", v): compile_expr(v, out); out.append(Instr("DUP")); out.append(Instr("PRINT"))
        case (("+" | "-" | "*" | "/" | "<" | "==" | "%") as op, a, b): compile_expr(a, out); compile_expr(b, out); out.append(Instr("BIN", op))
        case _: raise CompileError(f"cannot compile {e!r}")
    return out
class VM:
    BIN = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "%": lambda a, b: a % b}
    def __init__(self, code, limit=1000): self.code, self.pc, self.stack, self.vars, self.steps, self.limit = code, 0, [], {}, 0, limit
    def run(self):
        while self.pc < len(self.code):
            self.steps += 1
            if self.steps > self.limit: raise TimeoutError(f"more than {self.limit} steps")
            i = self.code[self.pc]; self.pc += 1
            getattr(self, "op_" + i.op.lower())(i.arg)
        return self.stack.pop()
    def op_push(self, a): self.stack.append(a)
    def op_pop(self, _): self.stack.pop()
    def op_dup(self, _): self.stack.append(self.stack[-1])
    def op_load(self, n): self.stack.append(self.vars[n])
    def op_store(self, n): self.vars[n] = self.stack.pop()
    def op_print(self, _): print("OUT", self.stack.pop())
    def op_jmp(self, t): self.pc = t
    def op_jmpf(self, t):
        if not self.stack.pop(): self.pc = t
    def op_bin(self, op): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(self.BIN[op](a, b))
prog = ("do", ("set", "i", 0), ("set", "s", 0), ("while", ("<", "i", 5), ("set", "s", ("+", "s", ("*", "i", "i"))), ("set", "i", ("+", "i", 1))), ("print", "s"), ("if", ("==", ("%", "s", 2), 0), "'even'", "'odd'"))
code = compile_expr(prog, [])
for n, i in enumerate(code): print(f"{n:3} {i}")
vm = VM(code); print(vm.run(), vm.vars, vm.steps)
for p in (("+", 1, "x"), ("/", 1, 0), ("foo", 1), ("while", 1, 2), ("+", 1, "'a'"), ("print", ("*", 3, 4))):
    try: print(VM(compile_expr(p, [])).run())
    except Exception as e: print(p, type(e).__name__, e)
VM(compile_expr(("-", ("set", "a", 5), ("*", "a", "b")), [])).run()
