from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, groupby
@dataclass
class Task:
    title: str
    due: date | None = None
    tags: set = field(default_factory=set)
    done: bool = False
    id: int = field(default_factory=count(1).__next__)
    def overdue(self, today): return not self.done and self.due is not None and self.due < today
class TodoError(Exception): pass
class Todo:
    def __init__(self, today): self.today, self.tasks = today, {}
    def run(self, line):
        cmd, _, rest = line.partition(" ")
        f = getattr(self, "cmd_" + cmd, None)
        if f is None: raise TodoError(f"unknown command {cmd!r}")
        return f(rest)
    def get(self, n):
        try: return self.tasks[int(n)]
        except ValueError: raise TodoError(f"{n!r} is not a number") from None
        except KeyError as e: raise TodoError(f"no task {e}") from e
    def cmd_add(self, text):
        words, tags, due = [], set(), None
        for w in text.split():
            if w[0] == "#": tags.add(w[1:])
            elif w[0] == "@": due = self.today + timedelta(days=int(w[2:])) if w[1] == "+" else date.fromisoformat(w[1:])
            else: words.append(w)
        if not words: raise TodoError("a task needs a title")
        t = Task(" ".join(words), due, tags); self.tasks[t.id] = t
        return t.id
    def cmd_done(self, n): t = self.get(n); t.done = True; return t.title
    def cmd_drop(self, n): return self.tasks.pop(self.get(n).id).title
    def cmd_list(self, tag):
        rows = [t for t in self.tasks.values() if not tag or tag.lstrip("#") in t.tags]
        for due, grp in groupby(sorted(rows, key=lambda t: (t.due or date.max, t.id)), key=lambda t: t.due):
            print(due or "someday")
            for t in grp: print(f"  [{'x' if t.done else '!' if t.overdue(self.today) else ' '}] {t.id:>2} {t.title}{''.join(' #' + g for g in sorted(t.tags))}")
    def cmd_stats(self, _): d = sum(t.done for t in self.tasks.values()); return f"{d}/{len(self.tasks)} done, {sum(t.overdue(self.today) for t in self.tasks.values())} overdue"
todo = Todo(date(2024, 5, 10))
for line in ("add buy milk #home @+1", "add write report #work @2024-05-09", "add call mum", "add plan trip #home #fun @+30", "done 1", "list", "list #home", "stats", "done 9", "done x", "add #only", "fly", "drop 2", "add bad @2024-13-01", "stats"):
    try: r = todo.run(line)
    except (TodoError, ValueError) as e: r = f"{type(e).__name__}: {e}"
    print(">", line, "" if r is None else r)
todo.run("drop 77")
