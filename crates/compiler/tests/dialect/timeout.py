# with_timeout(): the result, or TimeoutError and the coroutine cancelled.

# case: in time
async def f():
    sleep(0.01)
    return 'ok'
print(with_timeout(1, f()))
# expect: ok
# takes: 10ms

# case: too late
async def f():
    sleep(10)
    print('never')
try:
    with_timeout(0.1, f())
except TimeoutError as e:
    print('late', e.args)
# expect: late ()
# takes: 100ms

# case: uncaught
async def f():
    sleep(10)
with_timeout(0.1, f())
# raises: TimeoutError

# case: its own error comes through
async def f():
    sleep(0.01)
    raise KeyError('k')
try:
    with_timeout(1, f())
except KeyError as e:
    print(repr(e))
# expect: KeyError('k')

# case: it is cancelled before the error is raised
async def f():
    try:
        sleep(10)
    finally:
        print('cleanup')
try:
    with_timeout(0.1, f())
except TimeoutError:
    print('late')
# expect: cleanup
# expect: late

# case: a cleanup that sleeps is waited for
async def f():
    try:
        sleep(10)
    finally:
        sleep(0.05)
        print('cleanup')
try:
    with_timeout(0.1, f())
except TimeoutError:
    print('late')
# expect: cleanup
# expect: late
# takes: 150ms

# case: an error in the cleanup wins
async def f():
    try:
        sleep(10)
    finally:
        raise ValueError('cleanup')
try:
    with_timeout(0.1, f())
except ValueError as e:
    print(e)
# expect: cleanup

# case: a coroutine that refuses is late all the same
async def f():
    try:
        sleep(10)
    except GeneratorExit:
        return 'refused'
try:
    with_timeout(0.1, f())
except TimeoutError:
    print('late')
# expect: late

# case: nested, the outer one first
async def inner():
    try:
        sleep(10)
    finally:
        print('inner')
async def outer():
    try:
        with_timeout(1, inner())
    finally:
        print('outer')
try:
    with_timeout(0.1, outer())
except TimeoutError:
    print('late')
# expect: inner
# expect: outer
# expect: late
# takes: 100ms

# case: nested, the inner one first
async def inner():
    sleep(10)
async def outer():
    try:
        with_timeout(0.1, inner())
    except TimeoutError:
        print('inner late')
    sleep(0.05)
    return 'outer in time'
print(with_timeout(1, outer()))
# expect: inner late
# expect: outer in time
# takes: 150ms

# case: nested, both at once
async def inner():
    try:
        sleep(10)
    finally:
        print('inner')
async def outer():
    try:
        with_timeout(0.1, inner())
    except TimeoutError:
        print('never')
    finally:
        print('outer')
try:
    with_timeout(0.1, outer())
except TimeoutError:
    print('late')
# expect: inner
# expect: outer
# expect: late
# takes: 100ms

# case: the end at the very deadline, the time-out began first
async def f():
    sleep(0.1)
    return 'in time'
try:
    print(with_timeout(0.1, f()))
except TimeoutError:
    print('late')
# expect: late
# takes: 100ms

# case: the end at the very deadline, the sleep began first
async def f():
    sleep(0.1)
    return 'in time'
c = f()
async def watch():
    return with_timeout(0.1, c)
async def main():
    return gather(c, watch())
try:
    print(run(main()))
except TimeoutError:
    print('late')
# expect: late
# takes: 100ms

# case: done before it is asked for
async def f():
    return 5
c = f()
run(c)
print(with_timeout(0, c))
# expect: 5

# case: no time at all
async def f():
    print('never')
try:
    with_timeout(0, f())
except TimeoutError:
    print('late')
# expect: late
# takes: 0ms

# case: less than no time
async def f():
    print('never')
try:
    with_timeout(-1, f())
except TimeoutError:
    print('late')
# expect: late

# case: it takes along what it waits for
async def leaf(n):
    try:
        sleep(10)
    finally:
        print('leaf', n)
async def tree():
    gather(leaf(1), leaf(2))
try:
    with_timeout(0.1, tree())
except TimeoutError:
    print('late')
sleep(1)
# expect: leaf 1
# expect: leaf 2
# expect: late
# takes: 1100ms

# case: many at a time
async def f(i):
    sleep(i / 100)
    return i
async def g(i):
    try:
        return with_timeout(0.055, f(i))
    except TimeoutError:
        return 'late'
print(gather(*[g(i) for i in range(8)]))
# expect: [0, 1, 2, 3, 4, 5, 'late', 'late']
# takes: 55ms

# case: cancelled by another, in time
async def f():
    sleep(10)
c = f()
async def k():
    sleep(0.01)
    cancel(c)
async def w():
    return with_timeout(1, c)
print(gather(w(), k()))
# expect: [None, None]
# takes: 10ms

# case: the waiter is cancelled
async def f():
    try:
        sleep(10)
    finally:
        print('f')
async def w():
    try:
        with_timeout(1, f())
    finally:
        print('w')
c = w()
async def k():
    sleep(0.01)
    cancel(c)
print(gather(c, k()))
# expect: f
# expect: w
# expect: [None, None]
# takes: 10ms

# case: arguments
async def f(): pass
for bad in ((1, 2), ('x', f()), (1, (i for i in ())), (float('nan'), f())):
    try:
        with_timeout(*bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: TypeError with_timeout() argument 2 must be a coroutine, not int
# expect: TypeError must be real number, not str
# expect: TypeError with_timeout() argument 2 must be a coroutine, not generator
# expect: ValueError with_timeout(): the number of seconds is not a number

# case: await with_timeout
async def f():
    sleep(0.01)
    return 'r'
print(await with_timeout(1, f()))
# expect: r

# case: a time-out in a loop leaves nothing behind
async def f():
    sleep(10)
n = 0
for i in range(500):
    try:
        with_timeout(0.001, f())
    except TimeoutError:
        n += 1
print(n)
# expect: 500
# takes: 500ms
