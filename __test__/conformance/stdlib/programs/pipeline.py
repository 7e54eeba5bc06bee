import asyncio
from dataclasses import dataclass
from contextlib import asynccontextmanager
@dataclass
class Job:
    n: int
    tries: int = 0
results = []
@asynccontextmanager
async def worker(name):
    results.append(f'{name} up')
    try:
        yield name
    finally:
        results.append(f'{name} down')
async def work(name, inbox, outbox):
    async with worker(name):
        while True:
            job = await inbox.get()
            if job is None:
                inbox.put_nowait(None); return
            job.tries += 1
            if job.n % 3 == 0 and job.tries == 1:
                inbox.put_nowait(job) if False else await outbox.put((job.n, 'retry'))
            else:
                await outbox.put((job.n, job.n ** 2))
            await asyncio.sleep(0)
async def main():
    inbox, outbox = asyncio.Queue(), asyncio.Queue()
    for i in range(7): inbox.put_nowait(Job(i))
    inbox.put_nowait(None)
    async with asyncio.TaskGroup() as tg:
        for n in ('a', 'b'): tg.create_task(work(n, inbox, outbox))
    out = []
    while not outbox.empty(): out.append(outbox.get_nowait())
    return sorted(out, key=str)
print(asyncio.run(main()), results)
