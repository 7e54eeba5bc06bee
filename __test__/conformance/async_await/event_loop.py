class Future:
    def __init__(self): self.done_, self.value, self.exc, self.callbacks = False, None, None, []
    def set(self, value=None, exc=None):
        self.done_, self.value, self.exc = True, value, exc
        for c in self.callbacks: c()
    def __await__(self):
        if not self.done_: yield self
        if self.exc: raise self.exc
        return self.value
class Task(Future):
    def __init__(self, loop, coro, name):
        super().__init__()
        self.loop, self.coro, self.name, self.cancelled = loop, coro, name, False
        loop.soon(self.step)
    def step(self, exc=None):
        try:
            fut = self.coro.throw(exc) if exc else self.coro.send(None)
        except StopIteration as e: self.set(e.value)
        except Cancelled: self.cancelled = True; self.set()
        except Exception as e: self.set(exc=e)
        else: fut.callbacks.append(lambda: self.loop.soon(self.step))
    def cancel(self): self.loop.soon(lambda: self.done_ or self.step(Cancelled()))
class Cancelled(BaseException): pass
class Loop:
    def __init__(self): self.queue, self.timers, self.now, self.seq = [], [], 0, 0
    def soon(self, f): self.queue.append(f)
    def later(self, delay, f):
        self.seq += 1
        self.timers.append((self.now + delay, self.seq, f))
        self.timers.sort(key=lambda t: t[:2])
    def spawn(self, coro, name="task"): return Task(self, coro, name)
    def delay(self, n):
        f = Future()
        self.later(n, f.set)
        return f
    def run(self, coro):
        t = self.spawn(coro, "main")
        while not t.done_:
            if not self.queue:
                if not self.timers: raise RuntimeError("deadlock")
                self.now, _, f = self.timers.pop(0)
                self.soon(f)
            self.queue.pop(0)()
        if t.exc: raise t.exc
        return t.value
    async def all(self, *coros): return [await t for t in [self.spawn(c) for c in coros]]
loop = Loop()
def log(*a): print(f"[{loop.now}]", *a)
async def worker(name, n):
    for i in range(n):
        await loop.delay(len(name))
        log(name, i)
    return name * n
async def failing():
    await loop.delay(2)
    raise ValueError("task failed")
async def forever():
    try:
        while True:
            await loop.delay(1)
            log("tick")
    except Cancelled:
        log("cancelled")
        raise
    finally: log("cleanup")
class Channel:
    def __init__(self): self.items, self.waiters = [], []
    def put(self, x):
        if self.waiters: self.waiters.pop(0).set(x)
        else: self.items.append(x)
    async def get(self):
        if self.items: return self.items.pop(0)
        f = Future()
        self.waiters.append(f)
        return await f
    def __aiter__(self): return self
    async def __anext__(self):
        if (v := await self.get()) is None: raise StopAsyncIteration
        return v
async def producer(ch):
    for i in range(3):
        await loop.delay(1)
        ch.put(i)
    ch.put(None)
async def main():
    log(await loop.all(worker("a", 3), worker("bb", 2)))
    t = loop.spawn(failing())
    try:
        await t
    except ValueError as e: log("caught", e)
    f = loop.spawn(forever())
    await loop.delay(3)
    f.cancel()
    await f
    log("cancelled?", f.cancelled)
    ch = Channel()
    loop.spawn(producer(ch))
    log([x * 10 async for x in ch])
    return "main done"
print(loop.run(main()), loop.now)
async def stuck(): await Future()
try:
    loop.run(stuck())
except RuntimeError as e:
    print(e)
