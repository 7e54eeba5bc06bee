import asyncio
async def main():
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for i in range(5):
            await q.put(i); print('put', i)
        await q.put(None)
    async def consumer():
        while (x := await q.get()) is not None:
            print('got', x); q.task_done()
        q.task_done()
    await asyncio.gather(producer(), consumer()); await q.join(); print(q.empty(), q.qsize())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty: print('empty')
    q.put_nowait(1); q.put_nowait(2); print(q.full())
    try:
        q.put_nowait(3)
    except asyncio.QueueFull: print('full')
    p = asyncio.PriorityQueue(); [p.put_nowait(x) for x in (3, 1, 2)]; print([await p.get() for _ in range(3)])
    l = asyncio.LifoQueue(); [l.put_nowait(x) for x in (3, 1, 2)]; print([await l.get() for _ in range(3)])
    try:
        [q.task_done() for _ in range(9)]
    except ValueError as e: print(e)
asyncio.run(main())
