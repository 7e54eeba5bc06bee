def acc():
    total = 0
    while True:
        try:
            x = yield total
            if x is not None: total += x
        except ValueError as e:
            print("caught", e)
            total = -1
        except GeneratorExit:
            print("closing", total)
            raise
        finally:
            print("finally")
a = acc()
try:
    a.send(1)
except TypeError as e:
    print(e)
print(a.send(None), a.send(5), a.send(10), next(a))
print(a.throw(ValueError("oops")), a.send(3))
print(a.throw(ValueError))
a.close()
a.close()
try:
    a.send(1)
except StopIteration as e:
    print("stopped", e.value)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "ignored"
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def ret_on_exit():
    try:
        yield 1
    except GeneratorExit:
        print("graceful")
        return "value"
r = ret_on_exit()
next(r)
print("closing")
r.close()
def unstarted():
    print("never")
    yield
u = unstarted()
u.close()
print(list(u))
u = unstarted()
try:
    u.throw(KeyError("early"))
except KeyError as e:
    print("early", e)
print(list(u))
def t():
    try:
        yield 1
    except KeyError:
        yield "recovered"
    yield "after"
x = t()
next(x)
print(x.throw(KeyError()), next(x), next(x, "done"))
x = t()
next(x)
try:
    x.throw(TypeError("unhandled"))
except TypeError as e:
    print("escaped", e)
print(list(x))
x = t()
next(x)
try:
    x.throw(5)
except TypeError as e:
    print(e)
def fin():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
g = fin()
for v in g:
    print(v)
    break
g.close()
f = fin()
next(f)
f.close()
def close_raises():
    try:
        yield
    finally:
        raise ValueError("in finally")
c = close_raises()
next(c)
try:
    c.close()
except ValueError as e:
    print(e, type(e.__context__).__name__)
def echo():
    r = None
    while r != "stop": r = yield ("echo", r)
    return "bye"
e = echo()
next(e)
print(e.send("a"), e.send("b"))
try:
    e.send("stop")
except StopIteration as st:
    print(st.value)
def ctx():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            yield
        except KeyError as k:
            yield repr(k.__context__)
g = ctx()
next(g)
print(g.throw(KeyError("k")))
