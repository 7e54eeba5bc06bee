def run(plan):
    log = []
    for i, step in enumerate(plan):
        try:
            try:
                if step == "continue": continue
                if step == "break": break
                if step == "raise": raise ValueError(i)
                if step == "key": {}["missing"]
                if step == "return": return log + ["returned"]
                log.append(step)
            except ValueError as e: log.append(f"value {e}"); 
            else: log.append("else")
            finally: log.append(f"fin{i}")
        except KeyError as e: log.append(f"outer {e}")
    else: log.append("loop else")
    return log
for plan in (["a", "b"], ["continue", "a"], ["a", "break", "never"], ["raise", "x"], ["key", "y"], ["a", "return"]): print(run(plan))
def gen():
    for i in range(4):
        try:
            if i == 2: continue
            yield i
        except ValueError: yield f"caught at {i}"
        finally: print("cleanup", i)
g = gen(); print(next(g), g.throw(ValueError), next(g), next(g)); g.close()
def nested():
    out = []
    while True:
        try:
            while True:
                try: out.append("inner"); break
                finally: out.append("inner finally")
            raise LookupError
        except LookupError: out.append("handled"); break
        finally: out.append("outer finally")
    return out
print(nested())
def swallow():
    for i in range(3):
        try: raise RuntimeError(i)
        finally:
            if i < 2: continue
            return f"ended at {i}"
print(swallow())
def deep(n):
    try:
        if n: return deep(n - 1)
        raise IndexError("bottom")
    except IndexError as e:
        if n == 2: return f"caught at {n}: {e}"
        raise
    finally: print("unwind", n, end=" ")
print(deep(4))
for x in range(3):
    try: print(10 // (x - 1))
    except ZeroDivisionError: print("zero"); continue
    else:
        if x == 2: break
    finally: print("done", x)
else: print("never")
