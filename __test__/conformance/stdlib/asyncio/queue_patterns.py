import asyncio
async def producer(q, n):
    for i in range(n): await q.put(i); print("put", i, q.qsize())
    await q.put(None)
async def consumer(q):
    got = []
    while (x := await q.get()) is not None: got.append(x); q.task_done()
    q.task_done(); return got
async def main():
    q = asyncio.Queue(maxsize=2); r = await asyncio.gather(producer(q, 4), consumer(q)); await q.join(); print(r, q.empty(), q.maxsize)
    for f in (q.get_nowait, q.task_done):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    q.put_nowait(1); q.put_nowait(2); print(q.full())
    try: q.put_nowait(3)
    except asyncio.QueueFull as e: print(type(e).__name__)
    p = asyncio.PriorityQueue(); [p.put_nowait(x) for x in (3, 1, 2)]; print([p.get_nowait() for _ in range(3)])
    l = asyncio.LifoQueue(); [l.put_nowait(x) for x in (1, 2, 3)]; print([await l.get() for _ in range(3)])
    try: await asyncio.wait_for(asyncio.Queue().get(), 0.001)
    except asyncio.TimeoutError: print("nothing came")
asyncio.run(main())
