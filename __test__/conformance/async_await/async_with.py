class Tick:
    def __await__(self): yield
def run_(coro):
    steps = 0
    while True:
        try:
            coro.send(None)
            steps += 1
        except StopIteration as e:
            return e.value, steps
class ACM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self):
        await Tick()
        print("aenter", self.n)
        return self.n
    async def __aexit__(self, t, v, tb):
        await Tick()
        print("aexit", self.n, t and t.__name__, v)
        return self.swallow
async def main():
    async with ACM("a") as a, ACM("b") as b: print("body", a, b)
    async with ACM("s", True): raise ValueError("gone")
    try:
        async with ACM("x"), ACM("y"): raise KeyError("k")
    except KeyError as e: print("out", e)
    for i in range(3):
        async with ACM(i):
            if i == 0: continue
            break
    async with (ACM("p") as p, ACM("q"),): return p
print(run_(main()))
async def bad(o):
    async with o: pass
class Sync:
    def __enter__(self): return self
    def __exit__(self, *a): pass
for o in (5, Sync()):
    try:
        run_(bad(o))
    except TypeError as e:
        print(e)
def use(c):
    with c: return 1
try:
    use(ACM(1))
except TypeError as e:
    print(e)
class Lock:
    def __init__(self): self.held, self.waiting = False, 0
    async def __aenter__(self):
        while self.held:
            self.waiting += 1
            await Tick()
        self.held = True
    async def __aexit__(self, *a): self.held = False
log = []
async def worker(lock, name):
    async with lock:
        log.append(f"{name} in")
        await Tick()
        log.append(f"{name} out")
    return name
def round_robin(*coros):
    ready, results = list(coros), []
    while ready:
        c = ready.pop(0)
        try:
            c.send(None)
            ready.append(c)
        except StopIteration as e: results.append(e.value)
    return results
lock = Lock()
print(round_robin(*(worker(lock, n) for n in "abc")), log, lock.waiting > 0)
async def ctx():
    try:
        async with ACM("c"):
            try: 1 / 0
            finally: print("inner finally")
    except ZeroDivisionError as e: return str(e)
print(run_(ctx()))
