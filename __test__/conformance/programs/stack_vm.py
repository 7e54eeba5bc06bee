class VMError(RuntimeError): pass
class VM:
    def __init__(self, code, trace=False):
        self.code, self.labels = [], {}
        for n, line in enumerate(code.strip().splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line: continue
            if line.endswith(":"): self.labels[line[:-1]] = len(self.code)
            else:
                op, *args = line.split()
                self.code.append((op.lower(), tuple(int(a) if a.lstrip("-").isdigit() else a for a in args), n))
        self.stack, self.calls, self.vars, self.out = [], [], {}, []
    def pop(self):
        if not self.stack: raise VMError("stack underflow")
        return self.stack.pop()
    def run(self, limit=20000):
        self.pc = steps = 0
        while self.pc < len(self.code):
            op, args, line = self.code[self.pc]
            self.pc += 1
            steps += 1
            if steps > limit: raise VMError("too many steps")
            try:
                handler = getattr(self, "op_" + op)
            except AttributeError:
                raise VMError(f"line {line}: unknown op {op}") from None
            try:
                if handler(*args) == "halt": break
            except (VMError, TypeError, KeyError, ZeroDivisionError) as e:
                raise VMError(f"line {line}: {op}: {e}") from e
        return self.out, steps
    def op_push(self, v): self.stack.append(v)
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_swap(self): self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
    def op_store(self, n): self.vars[n] = self.pop()
    def op_load(self, n): self.stack.append(self.vars[n])
    def op_print(self): self.out.append(self.pop())
    def op_jmp(self, l): self.pc = self.labels[l]
    def op_jz(self, l):
        if self.pop() == 0: self.pc = self.labels[l]
    def op_call(self, l):
        self.calls.append(self.pc)
        self.pc = self.labels[l]
    def op_ret(self): self.pc = self.calls.pop()
    def op_halt(self): return "halt"
def binary(name, f):
    def op(self):
        b, a = self.pop(), self.pop()
        self.stack.append(f(a, b))
    op.__name__ = "op_" + name
    setattr(VM, op.__name__, op)
for name, f in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a // b, "lt": lambda a, b: int(a < b), "eq": lambda a, b: int(a == b)}.items(): binary(name, f)
fact = """
push 20
call fact
print
halt
fact:            # ( n -- n! )
dup
push 2
lt
jz rec
swap_skip:
store tmp
push 1
ret
rec:
dup
push 1
sub
call fact
mul
ret
"""
print(VM(fact).run())
loop = "push 0\nstore i\ntop:\nload i\npush 5\nlt\njz end\nload i\ndup\nmul\nprint\nload i\npush 1\nadd\nstore i\njmp top\nend:\npush -7\nprint"
print(VM(loop).run())
for bad in ("add", "push 1\npush 0\ndiv", "jmp nowhere", "fly", "load x", "push", "a:\njmp a", "push x\npush 1\nsub", "ret"):
    try:
        print(VM(bad).run(100))
    except VMError as e:
        print(type(e).__name__, e, "| cause", type(e.__cause__).__name__)
    except IndexError as e:
        print("IndexError", e)
