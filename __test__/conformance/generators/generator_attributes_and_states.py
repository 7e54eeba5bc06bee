def g(x):
    y = yield x
    yield y
a = g(1)
print(type(a).__name__, a.__name__, a.__qualname__, a.gi_running, a.gi_yieldfrom, iter(a) is a, hasattr(a, "send"), repr(a).split(" at ")[0])
print(next(a), a.send("sent"))
try: next(a)
except StopIteration as e: print(e.value)
try: a.send(1)
except StopIteration as e: print("again", e.value)
b = g(1); b.close(); print(list(b))
for f in (lambda: g(1).send(5), lambda: g(), lambda: g(1).throw(), lambda: g(1).throw(5), lambda: g(1).throw("s"), lambda: g(1).throw(ValueError, "msg"), lambda: g(1).throw(KeyError("k"))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def self_ref():
    yield me.gi_running
    try: next(me)
    except ValueError as e: yield str(e)
me = self_ref(); print(list(me))
def ret():
    return 5
    yield
try: next(ret())
except StopIteration as e: print(e.value)
def inner(): r = yield 1; return ("inner", r)
def outer(): return (yield from inner())
o = outer(); next(o); print(o.gi_yieldfrom.__name__)
try: o.send("x")
except StopIteration as e: print(e.value)
ge = (i for i in range(2)); print(ge.__name__, next(ge), list(ge))
a.__name__ = "renamed"; print(a.__name__)
