import asyncio
async def counter(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    except ValueError as e: print("thrown in", e); yield "recovered"
    finally: print("cleanup")
async def main():
    g = counter(3)
    print(await g.__anext__(), await g.asend("hi"), await anext(g))
    try: await anext(g)
    except StopAsyncIteration: print("stop")
    g = counter(5); await anext(g); print(await g.athrow(ValueError("v")))
    await g.aclose()
    g = counter(5); await anext(g); await g.aclose(); print([x async for x in g])
    print([x async for x in counter(4) if x % 2], {x: x async for x in counter(2)}, {x async for x in counter(2)} == {0, 1})
    gen = (x * 2 async for x in counter(2)); print(type(gen).__name__, [y async for y in gen])
    async def chain(*gs):
        for g in gs:
            async for x in g: yield x
    print([x async for x in chain(counter(1), counter(2))])
    async for x in counter(3):
        if x == 1: break
    else: print("no")
    async def empty():
        return
        yield
    print([x async for x in empty()])
    g = counter(1)
    try: await g.asend("early")
    except TypeError as e: print(e)
    await g.aclose()
asyncio.run(main())
