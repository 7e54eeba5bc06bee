def g(log):
    try:
        log.append("start")
        yield 1
        log.append("between")
        yield 2
    except GeneratorExit: log.append("exit"); raise
    finally: log.append("finally")
log = []; a = g(log); next(a); a.close(); a.close(); print(log)
log = []; a = g(log); a.close(); print(log)
log = []; print(list(g(log)), log)
def swallow():
    try: yield 1
    except GeneratorExit: return
s = swallow(); next(s); print(s.close())
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: print("ignored")
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def raises():
    try: yield
    finally: raise KeyError("in finally")
r = raises(); next(r)
try: r.close()
except KeyError as e: print(e, repr(e.__context__))
def outer():
    try: yield from inner()
    finally: print("outer finally")
def inner():
    try: yield 1; yield 2
    finally: print("inner finally")
o = outer(); next(o); o.close()
def withcm():
    class CM:
        def __enter__(self): print("enter")
        def __exit__(self, t, *a): print("exit", t and t.__name__)
    with CM(): yield 1; yield 2
w = withcm(); next(w); w.close()
it = g([]); next(it)
try: it.throw(ValueError("thrown"))
except ValueError as e: print(e)
print(list(it))
