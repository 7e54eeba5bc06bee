def g(): 
    yield 1
    return {"k": 1}
it = g(); next(it)
try: next(it)
except StopIteration as e: print(e.value, e.args)
e = StopIteration(1, 2); print(e.value, e.args); e.value = "set"; print(e.value, e.args)
print(StopIteration().value, StopIteration(None).args)
def raiser(): raise StopIteration("explicit"); yield
try: next(raiser())
except RuntimeError as e: print(e, repr(e.__cause__))
def through(): yield from inner_raiser()
def inner_raiser():
    yield 1
    next(iter([]))
t = through(); next(t)
try: next(t)
except RuntimeError as e: print(e, type(e.__cause__).__name__)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("for ignores this")
for x in It(): print("never")
print(list(It()), sum(It()), [*It()], dict(It()))
async def a(): raise StopIteration("async")
try: a().send(None)
except RuntimeError as e: print(e)
async def ag(): raise StopAsyncIteration("x"); yield
try: ag().__anext__().send(None)
except RuntimeError as e: print(e)
def gen_tuple(): return (1, 2); yield
try: next(gen_tuple())
except StopIteration as e: print(e.value, e.args)
def ret_exc(): return ValueError("as value"); yield
try: next(ret_exc())
except StopIteration as e: print(repr(e.value))
print(next((x for x in [] ), "default"))
