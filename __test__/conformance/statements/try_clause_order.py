def run(action):
    trace = []
    try:
        try:
            trace.append("body")
            action()
        except ValueError as e: trace.append(f"value {e}")
        except (KeyError, IndexError): trace.append("lookup")
        except ArithmeticError:
            trace.append("arith")
            raise
        else: trace.append("else")
        finally: trace.append("finally")
    except Exception as e: trace.append(f"escaped {type(e).__name__}")
    return trace
def raiser(e):
    def f(): raise e
    return f
for a in (lambda: 0, raiser(ValueError("v")), raiser(KeyError("k")), raiser(ZeroDivisionError()), raiser(TypeError()), lambda: [][1]): print(run(a))
try: pass
except: print("no")
else: print("bare else")
def dyn(): print("evaluated"); return (ValueError, TypeError)
try: raise TypeError("t")
except dyn() as e: print("dynamic", e)
try: int("5")
except dyn(): pass
for bad in ("5", "'x'", "(ValueError, 5)", "None", "object", "[ValueError]", "undefined"):
    try: exec(f"try: 1/0\nexcept {bad}: pass")
    except Exception as e: print(bad, "->", type(e).__name__, e)
try:
    try: raise KeyError("a")
    except KeyError as e: raise
except KeyError as e2: print("e" in dir(), e2)
for src in ("try: 0\nexcept: 1\nexcept A: 2", "try: 0\nfinally: 1\nexcept: 2", "try: 0\nexcept A, B: 1", "try: 0\nexcept A as b.c: 1", "except: 1", "try: 0\nexcept A as: 1", "try\n 0", "try: 0\nexcept* A: 1\nexcept B: 2", "try: 0\nexcept*: 1", "try: 0\nexcept A\n 1", "try: 0\nexcept A as 1: 2", "finally: 1", "try: 0\nexcept A as b, c: 1", "for i in x:\n try: 0\n except* A: break", "def f():\n try: 0\n except* A: return"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
