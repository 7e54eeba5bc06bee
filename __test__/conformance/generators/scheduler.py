class Task:
    ids = 0
    def __init__(self, gen):
        Task.ids += 1
        self.id, self.gen, self.value, self.waiters = Task.ids, gen, None, []
class Scheduler:
    def __init__(self): self.ready, self.log, self.sleeping, self.time = [], [], [], 0
    def spawn(self, gen):
        t = Task(gen)
        self.ready.append(t)
        return t
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: (s[0], s[1].id))
                self.time, t = self.sleeping.pop(0)
                self.ready.append(t)
            t = self.ready.pop(0)
            try:
                cmd = t.gen.send(t.value)
                t.value = None
            except StopIteration as e:
                self.log.append((self.time, t.id, "done", e.value))
                for w in t.waiters:
                    w.value = e.value
                    self.ready.append(w)
                continue
            match cmd:
                case ("sleep", n): self.sleeping.append((self.time + n, t))
                case ("spawn", g):
                    t.value = self.spawn(g)
                    self.ready.append(t)
                case ("wait", Task() as other): other.waiters.append(t)
                case _: self.ready.append(t)
def worker(name, n):
    for i in range(n):
        print(f"{name} step {i}")
        yield ("sleep", i + len(name))
    return name * n
def main():
    a = yield ("spawn", worker("a", 3))
    b = yield ("spawn", worker("bb", 2))
    ra = yield ("wait", a)
    print("a gave", ra)
    yield
    c = yield ("spawn", worker("c", 1))
    print("c gave", (yield ("wait", c)))
    return "main done"
s = Scheduler()
s.spawn(main())
s.run()
for line in s.log: print(line)
