import asyncio
async def slow(): await asyncio.sleep(10)
async def main():
    try: await asyncio.wait_for(slow(), 0.001)
    except asyncio.TimeoutError as e: print("timeout", type(e).__name__)
    raise RuntimeError("after the timeout")
asyncio.run(main())
