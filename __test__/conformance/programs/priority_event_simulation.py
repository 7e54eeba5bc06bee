import heapq, random
from collections import Counter
class Sim:
    def __init__(self, seed): self.now, self.q, self.seq, self.rng, self.log = 0.0, [], 0, random.Random(seed), []
    def at(self, delay, f, *a): self.seq += 1; heapq.heappush(self.q, (self.now + delay, self.seq, f, a))
    def run(self, until):
        while self.q and self.q[0][0] <= until:
            self.now, _, f, a = heapq.heappop(self.q); f(*a)
        self.now = until
    def process(self, gen):
        def step(value=None):
            try: req = gen.send(value)
            except StopIteration as e: return self.log.append((round(self.now, 2), "done", e.value))
            match req:
                case int() | float(): self.at(req, step)
                case ("get", r): r.request(step)
                case ("put", r): r.release(); self.at(0, step)
                case _: gen.throw(ValueError(f"bad request {req!r}"))
        self.at(0, step)
class Resource:
    def __init__(self, sim, n): self.sim, self.free, self.wait, self.peak = sim, n, [], 0
    def request(self, k):
        if self.free: self.free -= 1; self.sim.at(0, k)
        else: self.wait.append(k); self.peak = max(self.peak, len(self.wait))
    def release(self):
        if self.wait: self.sim.at(0, self.wait.pop(0))
        else: self.free += 1
def customer(sim, name, till, stats):
    arrived = sim.now
    yield ("get", till)
    stats["waited"] += sim.now - arrived; stats["served"] += 1
    yield sim.rng.expovariate(1 / 3)
    yield ("put", till)
    return name
def source(sim, till, stats, n):
    for i in range(n):
        sim.process(customer(sim, f"c{i}", till, stats))
        yield sim.rng.expovariate(1 / 2)
sim = Sim(11); till = Resource(sim, 1); stats = Counter()
sim.process(source(sim, till, stats, 8)); sim.run(100)
for t, what, who in sim.log: print(f"{t:7.2f} {what} {who}")
print(stats["served"], round(stats["waited"] / stats["served"], 3), till.peak, till.free, sim.now)
def ping(sim, n):
    for i in range(n): print(f"{sim.now:g} ping {i}"); yield 1
    return "pinged"
s = Sim(1); s.process(ping(s, 3)); s.at(1.5, print, "timer", s.now); s.run(2); print(len(s.q)); s.run(10); print(s.log)
def mm1(lam, mu, n, seed):
    r = random.Random(seed); t = free = total = 0
    for _ in range(n): t += r.expovariate(lam); start = max(t, free); free = start + r.expovariate(mu); total += free - t
    return total / n
print(round(mm1(0.5, 1, 3000, 5), 2), round(sum(random.Random(2).gauss(10, 2) for _ in range(2000)) / 2000) , Counter(random.Random(4).choices("abc", [5, 3, 2], k=1000)).most_common(1)[0][0])
def bad(sim): yield "nonsense"
b = Sim(0); b.process(bad(b)); b.run(1)
