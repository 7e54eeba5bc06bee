import asyncio
async def w(n, d):
    print('start', n); await asyncio.sleep(d); print('end', n); return n
async def main():
    t = asyncio.create_task(w('a', .02)); u = asyncio.create_task(w('b', .01), name='bee')
    print(u.get_name(), t.done())
    print(await t, await u, t.done(), t.result(), t.exception(), t.cancelled())
    print(await asyncio.gather(w(1, .02), w(2, .01), w(3, 0)))
    print(asyncio.current_task() is not None, len(asyncio.all_tasks()))
    async def bad(): raise ValueError('bad')
    try:
        await asyncio.create_task(bad())
    except ValueError as e: print('caught', e)
    print(await asyncio.gather(bad(), w('ok', 0), return_exceptions=True))
    try:
        await asyncio.gather(bad(), w('ok', 0))
    except ValueError as e: print('gather raised', e)
    done, pending = await asyncio.wait([asyncio.create_task(w('p', .01)), asyncio.create_task(w('q', 5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending)); [p.cancel() for p in pending]
    for c in asyncio.as_completed([asyncio.sleep(.03, 'slow'), asyncio.sleep(.01, 'fast')]): print('got', await c)
    return 'done'
print(asyncio.run(main()))
try:
    asyncio.run(5)
except ValueError as e: print(e)
