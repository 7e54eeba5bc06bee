class Fut:
    def __await__(self):
        r = yield self
        return r
async def child(f): return (await f) * 2
async def main():
    try: return await child(Fut()) + await Fut()
    except KeyError as e: return f"handled {e}"
    finally: print("finally")
c = main(); f1 = c.send(None); f2 = c.send(5); print(type(f1).__name__, f1 is f2)
try: c.send(7)
except StopIteration as e: print(e.value)
c = main(); c.send(None)
try: c.throw(KeyError("k"))
except StopIteration as e: print(e.value)
c = main(); c.send(None)
try: c.throw(ValueError("v"))
except ValueError as e: print("escaped", e)
c = main(); c.send(None); c.close(); print(c.cr_running)
c = main(); c.close()
for f in (lambda: c.send(None), lambda: main().send(1), lambda: iter(main()), lambda: next(main()), lambda: list(main())):
    try: f()
    except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
async def ret(): return 1
try: ret().send(None)
except StopIteration as e: print(e.value)
async def two(): return await ret(), await ret()
try: two().send(None)
except StopIteration as e: print(e.value)
co = ret(); print(co.__name__, type(co).__name__, hasattr(co, "__await__"), hasattr(co, "__iter__"), hasattr(co, "__next__")); co.close()
w = ret().__await__(); print(iter(w) is w)
try: next(w)
except StopIteration as e: print(e.value)
