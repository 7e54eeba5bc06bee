class ExitStack:
    def __init__(self): self.stack = []
    def enter(self, cm):
        v = type(cm).__enter__(cm)
        self.stack.append(cm)
        return v
    def callback(self, f, *a, **k):
        class CB:
            def __enter__(s): pass
            def __exit__(s, *exc): f(*a, **k)
        self.stack.append(CB())
        return f
    def pop_all(self):
        new = ExitStack()
        new.stack, self.stack = self.stack, []
        return new
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        pending = v
        while self.stack:
            cm = self.stack.pop()
            try:
                if type(cm).__exit__(cm, type(pending) if pending else None, pending, pending.__traceback__ if pending else None): pending = None
            except BaseException as e:
                pending = e
        if pending is not None and pending is not v: raise pending
        return v is not None and pending is None
class R:
    live = []
    def __init__(self, n, swallow=None, fail=False): self.n, self.swallow, self.fail = n, swallow, fail
    def __enter__(self):
        if self.fail: raise OSError(f"cannot open {self.n}")
        R.live.append(self.n)
        return self
    def __exit__(self, t, v, tb):
        R.live.remove(self.n)
        print("close", self.n, repr(v))
        return bool(self.swallow and t and issubclass(t, self.swallow))
with ExitStack() as st:
    rs = [st.enter(R(f"r{i}")) for i in range(3)]
    st.callback(print, "callback", "runs", sep="-")
    print([r.n for r in rs], R.live)
print(R.live)
with ExitStack() as st:
    st.enter(R("a"))
    st.enter(R("b", swallow=KeyError))
    raise KeyError("swallowed by b")
try:
    with ExitStack() as st:
        for n in "xyz": st.enter(R(n, fail=n == "z"))
except OSError as e:
    print("open failed:", e, R.live)
def boom(): raise TypeError("from callback")
try:
    with ExitStack() as st:
        st.enter(R("outer"))
        st.callback(boom)
        raise ValueError("body")
except TypeError as e:
    print(e, repr(e.__context__))
with ExitStack() as st:
    st.enter(R("moved"))
    keep = st.pop_all()
print("left block", R.live)
keep.__exit__(None, None, None)
class suppress:
    def __init__(self, *types): self.types = types
    def __enter__(self): return self
    def __exit__(self, t, *_): return t is not None and issubclass(t, self.types)
with suppress(ZeroDivisionError, KeyError): 1 / 0
with suppress(LookupError): [][1]
try:
    with suppress(KeyError): int("x")
except ValueError as e:
    print("not suppressed", e)
class redirect:
    def __init__(self, ns, **new): self.ns, self.new = ns, new
    def __enter__(self):
        self.old = {k: self.ns.get(k, self) for k in self.new}
        self.ns.update(self.new)
    def __exit__(self, *a):
        for k, v in self.old.items():
            if v is self: del self.ns[k]
            else: self.ns[k] = v
cfg = {"debug": False}
with redirect(cfg, debug=True, extra=1):
    print(cfg)
    with redirect(cfg, debug="nested"): print(cfg)
print(cfg)
class Reentrant:
    depth = 0
    def __enter__(self): self.depth += 1; return self.depth
    def __exit__(self, *a): self.depth -= 1
r = Reentrant()
with r as a, r as b, r as c: print(a, b, c, r.depth)
print(r.depth)
def gen():
    with R("gen") as g:
        yield g.n
        yield "second"
it = gen()
print(next(it), R.live)
it.close()
print(R.live)
with R("ret") as x, suppress(AttributeError): x.nope
print([w.n for w in [R("q")]], R.live)
