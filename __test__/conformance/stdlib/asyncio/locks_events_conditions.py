import asyncio
log = []
async def worker(name, lock):
    async with lock: log.append(name + "+"); await asyncio.sleep(0); log.append(name + "-")
async def main():
    lock = asyncio.Lock(); await asyncio.gather(*(worker(n, lock) for n in "abc")); print(log, lock.locked())
    try: lock.release()
    except RuntimeError as e: print(e)
    sem = asyncio.Semaphore(2); active = peak = 0
    async def job():
        nonlocal active, peak
        async with sem: active += 1; peak = max(peak, active); await asyncio.sleep(0.001); active -= 1
    await asyncio.gather(*(job() for _ in range(5))); print("peak", peak)
    ev = asyncio.Event()
    async def waiter(n): await ev.wait(); return n
    t = [asyncio.create_task(waiter(i)) for i in range(3)]; await asyncio.sleep(0); print(ev.is_set(), [x.done() for x in t]); ev.set(); print(await asyncio.gather(*t)); ev.clear(); print(ev.is_set())
    cond = asyncio.Condition(); items = []
    async def take():
        async with cond: await cond.wait_for(lambda: items); return items.pop()
    tk = asyncio.create_task(take()); await asyncio.sleep(0)
    async with cond: items.append("x"); cond.notify()
    print(await tk)
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
    bar = asyncio.Barrier(2); print(sorted(await asyncio.gather(bar.wait(), bar.wait())))
asyncio.run(main())
