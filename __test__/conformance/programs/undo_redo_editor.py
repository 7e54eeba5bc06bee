class Command:
    def __init__(self, *args): self.args = args
    def __repr__(self): return f"{type(self).__name__}{self.args!r}"
class Insert(Command):
    def do(self, doc): pos, s = self.args; doc.text = doc.text[:pos] + s + doc.text[pos:]
    def undo(self, doc): pos, s = self.args; doc.text = doc.text[:pos] + doc.text[pos + len(s):]
class Delete(Command):
    def do(self, doc):
        a, b = self.args
        self.removed = doc.text[a:b]
        doc.text = doc.text[:a] + doc.text[b:]
    def undo(self, doc): a = self.args[0]; doc.text = doc.text[:a] + self.removed + doc.text[a:]
class Replace(Command):
    def do(self, doc):
        old, new = self.args
        if old not in doc.text: raise LookupError(f"{old!r} not found")
        self.before, doc.text = doc.text, doc.text.replace(old, new)
    def undo(self, doc): doc.text = self.before
class Macro(Command):
    def do(self, doc):
        done = []
        try:
            for c in self.args:
                c.do(doc)
                done.append(c)
        except Exception:
            for c in reversed(done): c.undo(doc)
            raise
    def undo(self, doc):
        for c in reversed(self.args): c.undo(doc)
class Doc:
    def __init__(self, text=""): self.text, self.done, self.undone, self.watchers = text, [], [], []
    def __setattr__(self, k, v):
        old = self.__dict__.get(k)
        super().__setattr__(k, v)
        if k == "text":
            for w in self.__dict__.get("watchers", ()): w(old, v)
    def run(self, cmd):
        cmd.do(self)
        self.done.append(cmd)
        self.undone.clear()
        return self
    def undo(self, n=1):
        for _ in range(n):
            if not self.done: return False
            self.undone.append(c := self.done.pop())
            c.undo(self)
        return True
    def redo(self):
        if not self.undone: return False
        c = self.undone.pop()
        c.do(self)
        self.done.append(c)
        return True
    def transaction(self): return Transaction(self)
class Transaction:
    def __init__(self, doc): self.doc = doc
    def __enter__(self):
        self.mark = len(self.doc.done)
        return self.doc
    def __exit__(self, t, v, tb):
        if t:
            self.doc.undo(len(self.doc.done) - self.mark)
            print("rolled back:", v)
            return issubclass(t, LookupError)
        self.doc.done[self.mark:] = [Macro(*self.doc.done[self.mark:])]
d = Doc("hello")
d.run(Insert(5, " world")).run(Replace("o", "0")).run(Delete(0, 2))
print(d.text, d.done)
print(d.undo(), d.text, d.undo(), d.text, d.redo(), d.text, d.undone)
d.run(Insert(0, ">> "))
print(d.text, d.redo(), d.undo(5), d.text, d.undo())
log = []
d.watchers.append(lambda a, b: log.append(f"{a!r}->{b!r}"))
try:
    d.run(Macro(Insert(0, "A"), Insert(1, "B"), Replace("zzz", "")))
except LookupError as e:
    print("macro failed:", e, d.text, log)
log.clear()
with d.transaction() as t: t.run(Insert(0, "1")).run(Insert(1, "2"))
print(d.text, d.done, d.undo(), d.text, log)
with d.transaction() as t: t.run(Insert(0, "x")).run(Replace("nope", ""))
print(d.text)
try:
    with d.transaction() as t:
        t.run(Delete(0, 3))
        raise ValueError("other")
except ValueError as e:
    print("propagated", e, d.text)
