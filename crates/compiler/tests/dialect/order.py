# Who runs when: the ready queue is first-in first-out.

# case: coroutines take turns
async def w(name):
    for i in range(3):
        print(name, i)
        sleep(0)
run(w('a'), w('b'))
# expect: a 0
# expect: b 0
# expect: a 1
# expect: b 1
# expect: a 2
# expect: b 2

# case: a coroutine that never waits is not preempted
async def busy():
    for i in range(3):
        print('busy', i)
async def other():
    print('other')
run(busy(), other())
# expect: busy 0
# expect: busy 1
# expect: busy 2
# expect: other

# case: new coroutines go to the end of the queue
async def child(n):
    print('child', n)
async def parent(n):
    print('parent', n)
    run(child(n))
    print('back', n)
run(parent(1), parent(2))
# expect: parent 1
# expect: parent 2
# expect: child 1
# expect: child 2
# expect: back 1
# expect: back 2

# case: run gives the first result and waits for all
async def quick():
    return 'quick'
async def slow():
    sleep(0.05)
    print('slow')
    return 'slow'
print(run(quick(), slow()))
# expect: slow
# expect: quick
# takes: 50ms

# case: run of something else is None
print(run(42), run('x'), run([1]))
async def c():
    print('driven')
    return 1
print(run(42, c()))
# expect: None None None
# expect: driven
# expect: None

# case: waiters of one coroutine wake in the order they began to wait
async def target():
    sleep(0.01)
    return 't'
t = target()
async def waiter(n):
    print(n, run(t))
gather(waiter(1), t, waiter(2), waiter(3))
# expect: 1 t
# expect: 2 t
# expect: 3 t

# case: the main program's turn comes after those that were ready
async def a():
    print('a')
    sleep(0)
    print('a again')
async def b():
    print('b')
run(b(), a())
print('main')
# expect: b
# expect: a
# expect: a again
# expect: main

# case: sleep(0) yields once
async def a():
    sleep(0)
    print('a after one turn')
async def b():
    sleep(0)
    sleep(0)
    print('b after two')
async def c():
    print('c')
run(b(), a(), c())
# expect: c
# expect: a after one turn
# expect: b after two

# case: a negative sleep yields once
async def a():
    sleep(-5)
    print('a')
async def b():
    print('b')
run(a(), b())
# expect: b
# expect: a
# takes: 0ms

# case: calling a coroutine object drives it
async def f(x):
    sleep(0)
    return x + 1
c = f(1)
print(c(), f(5)())
# expect: 2 6

# case: run nested in sync code in a coroutine
async def inner(n):
    sleep(0.001 * n)
    print('inner', n)
    return n
def helper(n):
    return run(inner(n)) + 1
async def outer(n):
    r = helper(n)
    print('outer', n, r)
run(outer(2), outer(1))
# expect: inner 1
# expect: outer 1 2
# expect: inner 2
# expect: outer 2 3

# case: run three deep
async def c():
    sleep(0)
    return 1
async def b():
    return run(c()) + 1
async def a():
    return run(b()) + 1
print(run(a()))
# expect: 3

# case: coroutines share the globals
log = []
async def w(n):
    for i in range(2):
        log.append((n, i))
        sleep(0)
gather(w('x'), w('y'), w('z'))
print(log)
# expect: [('x', 0), ('y', 0), ('z', 0), ('x', 1), ('y', 1), ('z', 1)]

# case: a thousand coroutines keep their order
# large
order = []
async def w(i):
    sleep(0)
    order.append(i)
    sleep(0.01)
    order.append(i)
gather(*[w(i) for i in range(1000)])
print(order == list(range(1000)) * 2)
# expect: True
# takes: 10ms

# case: exit code of a coroutine
async def a():
    sleep(0.01)
    exit(7)
async def b():
    sleep(1)
    print('never')
run(a(), b())
print('never')
# exits: 7
# takes: 10ms

# case: an exit with a text of Python code
class Text:
    def __str__(self):
        return 'goodbye'
async def a():
    exit(Text())
run(a())
# expect: goodbye
# exits: 1

# case: SystemExit passes finally blocks of its own coroutine
async def a():
    try:
        raise SystemExit(3)
    finally:
        print('finally')
run(a())
# expect: finally
# exits: 3

# case: a coroutine may catch its SystemExit
async def a():
    try:
        exit(3)
    except SystemExit as e:
        print('caught', e.code)
run(a())
# expect: caught 3

# case: module level await
async def f():
    sleep(0.001)
    return 'top'
print(await f())
await sleep(0.001)
async def gen():
    for i in range(3):
        await sleep(0.001)
        yield i
async for x in gen():
    print(x)
print([x async for x in gen()])
class M:
    async def __aenter__(self):
        await sleep(0.001)
        return 'entered'
    async def __aexit__(self, *exc):
        print('left')
async with M() as m:
    print(m)
# expect: top
# expect: 0
# expect: 1
# expect: 2
# expect: [0, 1, 2]
# expect: entered
# expect: left
# takes: 9ms
