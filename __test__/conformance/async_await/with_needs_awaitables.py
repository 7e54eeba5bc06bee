import asyncio
class Enter:
    def __aenter__(self): return 5
    async def __aexit__(self, *e): pass
class Exit:
    async def __aenter__(self): return "entered"
    def __aexit__(self, *e): return "not awaitable"
class Fine:
    async def __aenter__(self): return self
    async def __aexit__(self, *e): return True
async def main():
    try:
        async with Enter(): print("never")
    except TypeError as e: print(e)
    try:
        async with Exit() as x:
            print(x)
            raise ValueError("body")
    except TypeError as e: print(e, repr(e.__context__))
    async with Fine() as f: raise KeyError("swallowed")
    print(type(f).__name__)
    try: await 5
    except TypeError as e: print(e)
asyncio.run(main())
