from collections import deque
from contextlib import contextmanager
class Command:
    def __init__(self, do, undo, name): self.do, self.undo, self.name = do, undo, name
class Buffer:
    def __init__(self, text="", limit=5): self.text, self.cursor, self.done, self.undone, self.group = text, len(text), deque(maxlen=limit), [], None
    def _apply(self, name, at, old, new):
        def do(): assert self.text[at:at + len(old)] == old; self.text = self.text[:at] + new + self.text[at + len(old):]; self.cursor = at + len(new)
        def undo(): self.text = self.text[:at] + old + self.text[at + len(new):]; self.cursor = at + len(old)
        c = Command(do, undo, name); c.do()
        if self.group is not None: self.group.append(c)
        else: self.done.append([c]); self.undone.clear()
        return self
    def insert(self, s): return self._apply("insert", self.cursor, "", s)
    def backspace(self, n=1):
        n = min(n, self.cursor)
        return self._apply("backspace", self.cursor - n, self.text[self.cursor - n:self.cursor], "") if n else self
    def replace(self, old, new):
        at = self.text.find(old)
        if at < 0: raise LookupError(f"{old!r} is not in the text")
        return self._apply("replace", at, old, new)
    def move(self, to): self.cursor = max(0, min(len(self.text), to if to >= 0 else len(self.text) + to + 1)); return self
    @contextmanager
    def transaction(self):
        self.group = []
        try: yield self
        except BaseException:
            for c in reversed(self.group): c.undo()
            raise
        else:
            if self.group: self.done.append(self.group); self.undone.clear()
        finally: self.group = None
    def undo(self):
        if not self.done: return False
        g = self.done.pop(); [c.undo() for c in reversed(g)]; self.undone.append(g); return True
    def redo(self):
        if not self.undone: return False
        g = self.undone.pop(); [c.do() for c in g]; self.done.append(g); return True
    def __str__(self): return f"{self.text[:self.cursor]}|{self.text[self.cursor:]}"
    def history(self): return [[c.name for c in g] for g in self.done]
b = Buffer("hello")
print(b, b.insert(" world"), b.backspace(2), b.move(0).insert(">> "), b.replace("wor", "WOR"))
while b.undo(): print("undo", b)
while b.redo(): print("redo", b)
b.undo(); b.insert("X"); print(b, b.redo(), b.history())
with b.transaction(): b.move(-1).insert("1").insert("2").replace("X", "YY")
print(b, b.history()[-1], b.undo(), b, b.redo(), b)
try:
    with b.transaction(): b.insert("temp").replace("nope", "")
except LookupError as e: print(e, b)
for i in range(7): b.insert(str(i))
n = 0
while b.undo(): n += 1
print(n, b, len(b.undone), str(Buffer().backspace()), str(Buffer("abc").move(100).move(-2)))
def diff(a, b):
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]: i += 1
    j = 0
    while j < min(len(a), len(b)) - i and a[-1 - j] == b[-1 - j]: j += 1
    return i, a[i:len(a) - j], b[i:len(b) - j]
print(diff("hello world", "hello brave world"), diff("abc", "abc"), diff("", "x"), diff("aXc", "aYYc"))
b.replace("zzz", "")
