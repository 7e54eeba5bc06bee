import asyncio
async def main():
    lock = asyncio.Lock(); order = []
    async def user(n):
        async with lock:
            order.append(('in', n)); await asyncio.sleep(0); order.append(('out', n))
    await asyncio.gather(*[user(i) for i in range(3)]); print(order, lock.locked())
    try:
        lock.release()
    except RuntimeError as e: print(e)
    ev = asyncio.Event()
    async def waiter(n):
        await ev.wait(); print('go', n)
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0); ev.set(); await asyncio.gather(*ts); print(ev.is_set())
    sem = asyncio.Semaphore(2); active = peak = 0
    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active); await asyncio.sleep(.001); active -= 1
    await asyncio.gather(*[limited() for _ in range(6)]); print(peak, sem.locked())
    try:
        asyncio.BoundedSemaphore(1).release()
    except ValueError as e: print(e)
    cond = asyncio.Condition(); data = []
    async def cons():
        async with cond:
            await cond.wait_for(lambda: data); print('consumed', data.pop())
    t = asyncio.create_task(cons()); await asyncio.sleep(0)
    async with cond:
        data.append(7); cond.notify_all()
    await t
asyncio.run(main())
