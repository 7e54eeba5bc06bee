# What goes wrong, and how it says so.

# case: an error in a coroutine of a coroutine
async def a():
    sleep(0)
    1 / 0
async def b():
    run(a())
run(b())
# trace: Traceback (most recent call last):
# trace:   File "<entry>", line 6, in <module>
# trace:     run(b())
# trace:   File "<entry>", line 5, in b
# trace:     run(a())
# trace:   File "<entry>", line 3, in a
# trace:     1 / 0
# trace:     ~~^~~
# trace: ZeroDivisionError: division by zero

# case: waiting for each other
async def a():
    return run(tb)
async def b():
    return run(ta)
ta, tb = a(), b()
try:
    run(ta)
except RuntimeError as e:
    print(e)
print('goes on')
# expect: deadlock: every coroutine waits for another one
# expect: goes on

# case: a deadlock nobody catches names the line
async def a():
    return run(tb)
async def b():
    return run(ta)
ta, tb = a(), b()
run(ta)
# trace: Traceback (most recent call last):
# trace:   File "<entry>", line 6, in <module>
# trace:     run(ta)
# trace: RuntimeError: deadlock: every coroutine waits for another one

# case: waiting for oneself
async def f():
    try:
        run(me)
    except RuntimeError as e:
        print(e)
    try:
        gather(me)
    except RuntimeError as e:
        print(e)
    try:
        await me
    except RuntimeError as e:
        print(e)
me = f()
run(me)
# expect: a coroutine cannot wait for itself
# expect: a coroutine cannot wait for itself
# expect: a coroutine cannot wait for itself

# case: awaiting what ended
async def f():
    return 1
async def main():
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    try:
        run(c)
    except RuntimeError as e:
        print(e)
run(main())
# expect: 1
# expect: cannot reuse already awaited coroutine
# expect: cannot reuse already awaited coroutine

# case: running what another awaits
async def f():
    sleep(0.01)
    return 1
c = f()
async def a():
    return await c
async def b():
    try:
        run(c)
    except RuntimeError as e:
        print(e)
print(gather(a(), b()))
# expect: coroutine is being awaited already
# expect: [1, None]

# case: recursion through run
depth = 0
async def g():
    global depth
    depth += 1
    run(g())
try:
    run(g())
except RecursionError as e:
    print(e, 100 < depth < 1001)
# expect: maximum recursion depth exceeded True

# case: recursion through await
async def g():
    await g()
try:
    run(g())
except RecursionError as e:
    print(e)
# expect: maximum recursion depth exceeded

# case: recursion through suspended plain functions
def f():
    sleep(0)
    return f()
try:
    f()
except RecursionError as e:
    print(e)
# expect: maximum recursion depth exceeded

# case: StopIteration does not leave a coroutine
async def f():
    raise StopIteration
try:
    run(f())
except RuntimeError as e:
    print(e)
# expect: coroutine raised StopIteration

# case: the context of an error survives a suspension
async def f():
    try:
        1 / 0
    except ZeroDivisionError:
        sleep(0.001)
        raise ValueError('second')
async def other():
    try:
        raise KeyError('other')
    except KeyError:
        sleep(0.002)
try:
    gather(f(), other())
except ValueError as e:
    print(repr(e.__context__))
# expect: ZeroDivisionError('division by zero')

# case: a bare raise after a suspension
async def f(n):
    try:
        raise ValueError(n)
    except ValueError:
        sleep(0.001)
        raise
async def g(n):
    try:
        await f(n)
    except ValueError as e:
        return e.args[0]
print(gather(g(1), g(2)))
# expect: [1, 2]

# case: an exception's __str__ that sleeps, in the last traceback
class E(Exception):
    def __str__(self):
        sleep(1)
        return 'text'
raise E
# raises: E: <exception str() failed>

# case: an exception's __str__ that sleeps, printed
class E(Exception):
    def __str__(self):
        sleep(0.001)
        return 'text'
try:
    raise E
except E as e:
    print(e)
# expect: text

# case: await wants an awaitable
async def f():
    await 5
run(f())
# raises: TypeError: object int can't be used in 'await' expression

# case: what another coroutine waited for is no excuse
async def a():
    sleep(0)
async def f():
    sleep(0.001)
    x = 'x'
    try:
        await x
    except TypeError as e:
        print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
gather(a(), f())
# expect: object str can't be used in 'await' expression
# expect: object int can't be used in 'await' expression

# case: an error while others wait ends the program
async def w():
    sleep(1)
async def main():
    raise ValueError('stop')
try:
    run(main(), w())
except ValueError:
    print('after')
# expect: after
# takes: 1000ms

# case: main ends with coroutines behind
async def w():
    sleep(0.01)
    print('w')
    try:
        sleep(10)
    finally:
        print('never')
async def k():
    sleep(0.02)
    raise SystemExit
run(w(), k())
# expect: w
# exits: 0
# takes: 20ms

# case: a deadlock of asyncio's tasks is one of the program
import asyncio
async def stuck():
    await asyncio.gather(asyncio.Event().wait(), asyncio.sleep(0.01))
async def fine():
    queue = asyncio.Queue()
    task = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    await queue.put('item')
    return await task
try:
    asyncio.run(stuck())
except RuntimeError as error:
    print(error)
print(asyncio.run(fine()))
# expect: deadlock: every coroutine waits for another one
# expect: item
