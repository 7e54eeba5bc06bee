from collections import deque
import heapq
class Task:
    def __init__(self, name, cost, needs=(), priority=0): self.name, self.cost, self.needs, self.priority = name, cost, set(needs), priority
    def __repr__(self): return f"Task({self.name!r})"
class CycleError(ValueError):
    def __init__(self, path): super().__init__("cycle: " + " -> ".join(path)); self.path = path
class Scheduler:
    def __init__(self, tasks):
        self.tasks = {t.name: t for t in tasks}
        missing = {n for t in tasks for n in t.needs} - set(self.tasks)
        if missing: raise KeyError(f"unknown tasks: {', '.join(sorted(missing))}")
    def check(self):
        state = {}
        def visit(n, path):
            if state.get(n) == "done": return
            if state.get(n) == "open": raise CycleError(path[path.index(n):] + [n])
            state[n] = "open"
            for m in sorted(self.tasks[n].needs): visit(m, path + [n])
            state[n] = "done"
        for n in sorted(self.tasks): visit(n, [])
    def run(self, workers):
        self.check()
        waiting = {n: set(t.needs) for n, t in self.tasks.items()}
        ready = [(-t.priority, n) for n, t in self.tasks.items() if not t.needs]
        heapq.heapify(ready)
        running, now, done, timeline = [], 0, [], []
        while ready or running:
            while ready and len(running) < workers:
                _, n = heapq.heappop(ready)
                heapq.heappush(running, (now + self.tasks[n].cost, n)); timeline.append((now, "start", n))
            now, n = heapq.heappop(running)
            timeline.append((now, "end", n)); done.append(n)
            for m, needs in waiting.items():
                if n in needs:
                    needs.discard(n)
                    if not needs: heapq.heappush(ready, (-self.tasks[m].priority, m))
        return now, done, timeline
    def critical_path(self):
        memo = {}
        def longest(n):
            if n not in memo: memo[n] = max((longest(m) for m in self.tasks[n].needs), default=(0, []), key=lambda p: p[0]); memo[n] = (memo[n][0] + self.tasks[n].cost, memo[n][1] + [n])
            return memo[n]
        return max((longest(n) for n in sorted(self.tasks)), key=lambda p: p[0])
tasks = [Task("fetch", 3), Task("parse", 2, ["fetch"]), Task("lint", 1, priority=5), Task("compile", 4, ["parse", "lint"]), Task("docs", 2, ["parse"], 1), Task("package", 1, ["compile", "docs"])]
s = Scheduler(tasks)
for w in (1, 2, 5):
    end, done, timeline = s.run(w); print(w, "workers:", end, done)
for t, what, n in s.run(2)[2]: print(f"{t:>3} {what:<5} {n}")
print(s.critical_path(), tasks[0])
for bad in ([Task("a", 1, ["b"]), Task("b", 1, ["c"]), Task("c", 1, ["a"])], [Task("a", 1, ["zz"])], [Task("self", 1, ["self"])]):
    try: Scheduler(bad).run(1)
    except (CycleError, KeyError) as e: print(type(e).__name__, e)
def rr(jobs, quantum):
    q, clock, out = deque(jobs.items()), 0, []
    while q:
        name, left = q.popleft(); used = min(quantum, left); clock += used; out.append(f"{name}x{used}")
        if left > used: q.append((name, left - used))
        else: out.append(f"{name} done@{clock}")
    return out
print(rr({"A": 5, "B": 2, "C": 4}, 2))
Scheduler(tasks + [Task("fetch", 1, ["package"])]).run(1)
