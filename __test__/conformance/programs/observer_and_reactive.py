class Observable:
    def __init__(self, value): self._value, self._subs = value, []
    def subscribe(self, f):
        self._subs.append(f)
        return lambda: self._subs.remove(f)
    @property
    def value(self): return self._value
    @value.setter
    def value(self, v):
        old, self._value = self._value, v
        if v != old:
            for f in list(self._subs): f(old, v)
class Computed(Observable):
    def __init__(self, f, *deps):
        self.f, self.deps = f, deps
        super().__init__(f(*(d.value for d in deps)))
        for d in deps: d.subscribe(lambda *_: setattr(self, "value", f(*(d.value for d in deps))))
class Cells:
    def __init__(self): self.cells, self.users, self.stack, self.evals = {}, {}, [], 0
    def __setitem__(self, k, v): self.cells[k] = v; self.dirty(k)
    def dirty(self, k, seen=None):
        seen = seen or set()
        if k in seen: return
        seen.add(k); self.cache = getattr(self, "cache", {}); self.cache.pop(k, None)
        for u in self.users.get(k, ()): self.dirty(u, seen)
    def __getitem__(self, k):
        if self.stack: self.users.setdefault(k, set()).add(self.stack[-1])
        if k in self.cache: return self.cache[k]
        if k in self.stack: raise ValueError(f"circular: {' -> '.join(self.stack + [k])}")
        v = self.cells[k]
        if callable(v):
            self.stack.append(k)
            try: self.evals += 1; v = v(self)
            finally: self.stack.pop()
        self.cache[k] = v
        return v
class Emitter:
    def __init__(self): self.h = {}
    def on(self, ev, f=None, *, once=False, prio=0):
        if f is None: return lambda g: self.on(ev, g, once=once, prio=prio)
        self.h.setdefault(ev, []).append((prio, f, once)); self.h[ev].sort(key=lambda t: -t[0]); return f
    def emit(self, ev, *a):
        errors, results = [], []
        for t in list(self.h.get(ev, ())):
            if t[2]: self.h[ev].remove(t)
            try: results.append(t[1](*a))
            except Exception as e: errors.append(e)
        if errors: raise ExceptionGroup(f"{ev} handlers failed", errors)
        return results
a, b = Observable(1), Observable(2)
s = Computed(lambda x, y: x + y, a, b); d = Computed(lambda x: x * 2, s)
off = d.subscribe(lambda o, n: print(f"d {o} -> {n}"))
a.value = 5; b.value = 5; b.value = 5; off(); a.value = 0; print(s.value, d.value)
c = Cells(); c["a"] = 2; c["b"] = lambda s: s["a"] * 10; c["c"] = lambda s: s["b"] + s["a"]
print(c["c"], c["c"], c.evals); c["a"] = 3; print(c["c"], c.evals); c["b"] = 1; print(c["c"], c.evals)
c["x"] = lambda s: s["y"]; c["y"] = lambda s: s["x"]
for k in ("x", "zz"):
    try: c[k]
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
e = Emitter()
@e.on("go", prio=1)
def first(x): return f"first {x}"
e.on("go", lambda x: f"second {x}"); e.on("go", lambda x: f"once {x}", once=True, prio=5)
print(e.emit("go", 1), e.emit("go", 2), e.emit("none"))
e.on("bad", lambda: 1 / 0); e.on("bad", lambda: {}["k"]); e.on("bad", lambda: print("still runs"))
try: e.emit("bad")
except* ZeroDivisionError as g: print("zero", len(g.exceptions))
except* KeyError as g: print("key", g.exceptions)
e.emit("bad")
