import asyncio
async def fail():
    await asyncio.sleep(0)
    raise ValueError('from task')
async def main():
    await fail()
asyncio.run(main())
