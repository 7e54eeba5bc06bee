class Transient(Exception): pass
class Permanent(Exception): pass
def attempt(fn, times):
    errors = []
    for n in range(1, times + 1):
        try: return fn(n), errors
        except Transient as e: errors.append(f"try {n}: {e}")
        except Permanent: raise
        finally: errors.append(f"after {n}")
    raise ExceptionGroup("all tries failed", [Transient(e) for e in errors if e.startswith("try")])
def flaky(n):
    if n < 3: raise Transient(f"not yet ({n})")
    return "ok"
print(attempt(flaky, 5))
try: attempt(flaky, 2)
except* Transient as g: print(len(g.exceptions), [str(e) for e in g.exceptions], g.message)
def fatal(n): raise Permanent("no")
try: attempt(fatal, 3)
except Permanent as e: print("permanent", e, e.__context__)
class Resource:
    live = []
    def __init__(self, n): self.n = n; Resource.live.append(n)
    def close(self): Resource.live.remove(self.n)
def use(names, fail_at=None):
    opened = []
    try:
        for n in names:
            if n == fail_at: raise OSError(f"cannot open {n}")
            opened.append(Resource(n))
        return [r.n for r in opened]
    finally:
        for r in reversed(opened): r.close()
print(use("abc"), Resource.live)
try: use("abc", "c")
except OSError as e: print(e, Resource.live)
def validate(d):
    problems = []
    for key, check in (("name", str.isalpha), ("age", str.isdigit), ("mail", lambda s: "@" in s)):
        try:
            if not check(d[key]): raise ValueError(f"{key}: bad value {d[key]!r}")
        except (KeyError, ValueError) as e: problems.append(e)
    if problems: raise ExceptionGroup("invalid record", problems)
    return True
print(validate({"name": "ann", "age": "5", "mail": "a@b"}))
for d in ({"name": "x1", "age": "y"}, {}):
    try: validate(d)
    except* KeyError as g: print("missing", sorted(e.args[0] for e in g.exceptions))
    except* ValueError as g: print("bad", [str(e) for e in g.exceptions])
def chain(n):
    try: return chain(n - 1) if n else 1 / 0
    except ZeroDivisionError as e: raise RuntimeError(f"level {n}") from e
    except RuntimeError as e: e.add_note(f"through {n}"); raise
try: chain(3)
except RuntimeError as e: print(e, e.__notes__, repr(e.__cause__))
validate({"name": "ok", "mail": "none"})
