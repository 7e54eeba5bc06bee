import asyncio, random
class Pool:
    def __init__(self, n): self.n, self.q, self.results, self.failed = n, asyncio.Queue(), {}, {}
    async def worker(self, name):
        done = 0
        while True:
            job = await self.q.get()
            if job is None: self.q.task_done(); return name, done
            key, coro_fn, tries = job
            try:
                self.results[key] = await coro_fn()
                done += 1
            except Exception as e:
                if tries > 1: await self.q.put((key, coro_fn, tries - 1))
                else: self.failed[key] = repr(e)
            finally: self.q.task_done()
    async def run(self, jobs, tries=2):
        for key, fn in jobs.items(): await self.q.put((key, fn, tries))
        workers = [asyncio.create_task(self.worker(f"w{i}")) for i in range(self.n)]
        await self.q.join()
        for _ in workers: await self.q.put(None)
        return sum(n for _, n in await asyncio.gather(*workers))
attempts = {}
def job(key, delay, fail_first=0):
    async def go():
        attempts[key] = attempts.get(key, 0) + 1
        await asyncio.sleep(delay / 1000)
        if attempts[key] <= fail_first: raise ConnectionError(f"{key} attempt {attempts[key]}")
        return key.upper()
    return go
class RateLimit:
    def __init__(self, n): self.sem, self.active, self.peak = asyncio.Semaphore(n), 0, 0
    async def __aenter__(self): await self.sem.acquire(); self.active += 1; self.peak = max(self.peak, self.active)
    async def __aexit__(self, *e): self.active -= 1; self.sem.release()
async def pipeline():
    q1, q2 = asyncio.Queue(2), asyncio.Queue(2)
    async def source():
        for i in range(5): await q1.put(i)
        await q1.put(None)
    async def stage():
        while (x := await q1.get()) is not None: await q2.put(x * x)
        await q2.put(None)
    async def sink(): return [x async for x in drain(q2)]
    return (await asyncio.gather(source(), stage(), sink()))[2]
async def drain(q):
    while (x := await q.get()) is not None: yield x
async def main():
    pool = Pool(3)
    total = await pool.run({"a": job("a", 3), "b": job("b", 1, 1), "c": job("c", 1, 5), "d": job("d", 2)})
    print(total, sorted(pool.results.items()), pool.failed, attempts)
    limit = RateLimit(2)
    async def limited(i):
        async with limit: await asyncio.sleep(0.001); return i
    print(await asyncio.gather(*(limited(i) for i in range(6))), limit.peak, await pipeline())
    async def first_of(*coros):
        tasks = [asyncio.create_task(c) for c in coros]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for p in pending: p.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
        return done.pop().result(), [p.cancelled() for p in pending]
    print(await first_of(asyncio.sleep(0.05, "slow"), asyncio.sleep(0.001, "fast")))
    try:
        async with asyncio.timeout(0.002): await asyncio.sleep(1)
    except TimeoutError: print("timed out")
    async with asyncio.TaskGroup() as tg: ts = [tg.create_task(limited(i)) for i in range(3)]
    print([t.result() for t in ts])
    await job("z", 1, 9)()
asyncio.run(main())
