log = []
def g(name):
    try:
        log.append(f"{name} start")
        yield name + "1"
        yield name + "2"
    except GeneratorExit:
        log.append(f"{name} exit")
        raise
    except Exception as e:
        log.append(f"{name} caught {e!r}")
        yield name + " after error"
    else:
        log.append(f"{name} else")
    finally:
        log.append(f"{name} finally")
def flush():
    print(log)
    log.clear()
print(list(g("a"))); flush()
x = g("b")
next(x)
x.close(); flush()
x = g("c")
next(x)
print(x.throw(ValueError("v")), list(x)); flush()
def outer():
    try:
        r = yield from g("in")
        log.append(f"r={r}")
    finally:
        log.append("outer finally")
x = outer()
next(x)
x.close(); flush()
x = outer()
next(x)
print(x.throw(KeyError("k")), next(x, "done")); flush()
def with_return():
    try:
        yield 1
        return "early"
    finally:
        log.append("ret finally")
def getret():
    v = yield from with_return()
    yield v
print(list(getret())); flush()
class CM:
    def __enter__(self): log.append("enter"); return self
    def __exit__(self, t, *a): log.append(f"exit {t.__name__ if t else None}")
def cm():
    with CM():
        yield 1
        yield 2
x = cm()
next(x)
x.close(); flush()
print(list(cm())); flush()
def loop():
    for i in range(3):
        try:
            yield i
        finally:
            log.append(f"f{i}")
for v in loop():
    if v == 1: break
log.clear()
x = loop()
print(next(x), next(x)); x.close(); flush()
def yield_in_finally():
    try:
        yield 1
    finally:
        yield 2
        log.append("past yield in finally")
print(list(yield_in_finally())); flush()
x = yield_in_finally()
next(x)
try:
    x.throw(ValueError("pending"))
    print("yielded from finally")
    next(x)
except ValueError as e:
    print("after finally:", e)
flush()
def nested():
    try:
        try:
            yield "n"
        finally:
            log.append("inner")
            raise KeyError("replaced")
    except KeyError as e:
        log.append(repr(e.__context__))
        yield "recovered"
x = nested()
next(x)
print(x.throw(ValueError("orig"))); x.close(); flush()
