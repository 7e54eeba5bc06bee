# cancel(): at the next turn, silently.

# case: a sleeper
async def w():
    sleep(10)
    print('never')
t = w()
async def k():
    cancel(t)
    print('cancelled')
print(gather(t, k()))
# expect: cancelled
# expect: [None, None]
# takes: 0ms

# case: before it began
async def w():
    try:
        print('never')
    finally:
        print('never either')
t = w()
async def k():
    cancel(t)
print(gather(k(), t))
# expect: [None, None]

# case: before anybody ran it
async def w():
    print('never')
t = w()
cancel(t)
print(run(t), await t, gather(t))
# expect: None None [None]

# case: one that is ready
async def w():
    sleep(0)
    print('never')
t = w()
async def k():
    cancel(t)
gather(t, k())
print('end')
# expect: end

# case: one that is done
async def w():
    return 5
t = w()
print(run(t))
cancel(t)
print(run(t))
# expect: 5
# expect: 5

# case: itself
async def w():
    cancel(me)
    print('still here')
    sleep(0)
    print('never')
me = w()
print(gather(me))
# expect: still here
# expect: [None]

# case: itself, and it never waits again
async def w():
    cancel(me)
    return 5
me = w()
print(run(me))
# expect: None

# case: finally blocks run
async def w():
    try:
        sleep(10)
    finally:
        print('finally')
t = w()
async def k():
    cancel(t)
    print('after cancel')
gather(t, k())
# expect: after cancel
# expect: finally

# case: a finally block may sleep
async def w():
    try:
        sleep(10)
    finally:
        print('cleaning')
        sleep(0.05)
        print('cleaned')
t = w()
async def k():
    cancel(t)
gather(t, k())
print('end')
# expect: cleaning
# expect: cleaned
# expect: end
# takes: 50ms

# case: except GeneratorExit sees it
async def w():
    try:
        sleep(10)
    except GeneratorExit as e:
        print('got', type(e).__name__, e.args)
        raise
t = w()
async def k():
    cancel(t)
print(gather(t, k()))
# expect: got GeneratorExit ()
# expect: [None, None]

# case: except Exception does not
async def w():
    try:
        sleep(10)
    except Exception:
        print('never')
t = w()
async def k():
    cancel(t)
print(gather(t, k()))
# expect: [None, None]

# case: a coroutine may refuse, and give a result
async def w():
    try:
        sleep(10)
    except GeneratorExit:
        sleep(0.01)
        return 'refused'
t = w()
async def k():
    cancel(t)
print(gather(t, k()))
# expect: ['refused', None]

# case: who refused can be cancelled again
async def w():
    for i in range(3):
        try:
            sleep(10)
        except GeneratorExit:
            print('no', i)
    return 'enough'
t = w()
async def k():
    for i in range(3):
        cancel(t)
        sleep(0.001)
print(gather(t, k()))
# expect: no 0
# expect: no 1
# expect: no 2
# expect: ['enough', None]

# case: cancelling twice at once is once
async def w():
    try:
        sleep(10)
    finally:
        print('finally')
        sleep(0.01)
        print('undisturbed')
t = w()
async def k():
    cancel(t)
    cancel(t)
gather(t, k())
# expect: finally
# expect: undisturbed

# case: an error while unwinding is an error
async def w():
    try:
        sleep(10)
    finally:
        raise ValueError('in cleanup')
t = w()
async def k():
    cancel(t)
try:
    gather(t, k())
except ValueError as e:
    print(e, type(e.__context__).__name__)
# expect: in cleanup GeneratorExit

# case: with blocks are left
class M:
    def __enter__(self):
        sleep(0.001)
    def __exit__(self, kind, e, tb):
        sleep(0.001)
        print('exit', kind.__name__)
async def w():
    with M():
        sleep(10)
t = w()
async def k():
    sleep(0.002)
    cancel(t)
gather(t, k())
# expect: exit GeneratorExit
# takes: 3ms

# case: one that receives
async def w():
    receive()
t = w()
async def k():
    cancel(t)
print(gather(t, k()))
# expect: [None, None]

# case: one that waits for a frame
async def w():
    frame()
    print('never')
t = w()
async def k():
    cancel(t)
print(gather(t, k()))
# expect: [None, None]
# takes: 0ms

# case: one that waits for the host
# call fetch 10ms 'late'
from host import fetch
async def w():
    try:
        print('never', fetch())
    finally:
        print('finally')
t = w()
async def k():
    sleep(0.005)
    cancel(t)
gather(t, k())
sleep(0.02)
print('end')
# expect: finally
# expect: end
# takes: 25ms

# case: one that waits for others takes them along
async def child(n):
    try:
        sleep(10)
    finally:
        print('child', n)
async def parent():
    try:
        gather(child(1), child(2))
    finally:
        print('parent')
t = parent()
async def k():
    sleep(0.001)
    cancel(t)
    print('cancelled')
gather(t, k())
# expect: cancelled
# expect: child 1
# expect: child 2
# expect: parent
# takes: 1ms

# case: one that waits for others that have not begun
async def child(n):
    print('never')
async def parent():
    try:
        gather(child(1), child(2))
    finally:
        print('parent')
t = parent()
async def k():
    cancel(t)
    print('cancelled')
print(gather(t, k()))
# expect: cancelled
# expect: parent
# expect: [None, None]

# case: it unwinds when those it waits for have ended
async def child():
    try:
        sleep(10)
    finally:
        sleep(0.02)
        print('child')
async def parent():
    try:
        run(child())
    finally:
        print('parent')
t = parent()
async def k():
    sleep(0.01)
    cancel(t)
gather(t, k())
# expect: child
# expect: parent
# takes: 30ms

# case: one's own parent
async def child():
    cancel(p)
    print('cancelled my parent')
    try:
        sleep(0)
        print('never')
    finally:
        print('child')
async def parent():
    try:
        run(child())
    finally:
        print('parent')
p = parent()
print(gather(p))
# expect: cancelled my parent
# expect: child
# expect: parent
# expect: [None]

# case: a grandparent's gather gets None
async def child():
    cancel(p)
    return 1
async def parent():
    return run(child())
async def other():
    sleep(0.01)
    return 'other'
p = parent()
print(gather(p, other()))
# expect: [None, 'other']

# case: one that another awaits
async def inner():
    try:
        sleep(10)
    finally:
        print('inner')
i = inner()
async def outer():
    print('await gives', await i)
    return 'outer goes on'
async def k():
    sleep(0.01)
    cancel(i)
print(gather(outer(), k()))
# expect: inner
# expect: await gives None
# expect: ['outer goes on', None]
# takes: 10ms

# case: outer and inner at once
async def inner():
    try:
        sleep(10)
    finally:
        print('inner')
i = inner()
async def outer():
    try:
        await i
        print('never')
    finally:
        print('outer')
o = outer()
async def k():
    cancel(i)
    cancel(o)
print(gather(o, k()))
# expect: inner
# expect: outer
# expect: [None, None]

# case: an await chain unwinds from the inside
async def c():
    try:
        sleep(10)
    finally:
        print('c')
async def b():
    try:
        await c()
    finally:
        print('b')
async def a():
    try:
        await b()
    finally:
        print('a')
t = a()
async def k():
    cancel(t)
gather(t, k())
# expect: c
# expect: b
# expect: a

# case: in a generator
def g():
    try:
        sleep(10)
        yield 1
    finally:
        print('generator')
async def w():
    for x in g():
        print('never')
t = w()
async def k():
    cancel(t)
gather(t, k())
# expect: generator

# case: in an async generator
async def g():
    try:
        yield 1
        await sleep(10)
        yield 2
    finally:
        print('async generator')
async def w():
    async for x in g():
        print(x)
t = w()
async def k():
    cancel(t)
gather(t, k())
# expect: 1
# expect: async generator

# case: an awaitable of Python code is told
class Gate:
    def __await__(self):
        try:
            while True:
                yield
        finally:
            print('gate')
async def w():
    try:
        await Gate()
    finally:
        print('w')
t = w()
async def k():
    sleep(0)
    cancel(t)
print(gather(t, k()))
# expect: gate
# expect: w
# expect: [None, None]

# case: one that another awaits, in an awaitable of Python code
class Gate:
    def __await__(self):
        try:
            while True:
                yield
        finally:
            print('gate')
async def inner():
    try:
        await Gate()
    finally:
        print('inner')
async def outer():
    print('await gives', await i)
    return 'outer goes on'
async def k():
    sleep(0)
    for wrong in (run, with_await):
        try:
            wrong(i)
        except RuntimeError as e:
            print(e)
    cancel(i)
def with_await(c):
    async def w():
        await c
    run(w())
i = inner()
print(gather(outer(), k()))
i = inner()
async def k():
    sleep(0)
    cancel(i)
    sleep(0.001)
o = k()
async def waits():
    return await o
print('main', await gather(outer(), o, waits()))
# expect: coroutine is being awaited already
# expect: coroutine is being awaited already
# expect: gate
# expect: inner
# expect: await gives None
# expect: ['outer goes on', None]
# expect: gate
# expect: inner
# expect: await gives None
# expect: main ['outer goes on', None, None]

# case: what only has been sent to
async def w():
    try:
        await Once()
        await Once()
    finally:
        print('closed')
class Once:
    def __await__(self):
        yield
t = w()
t.send(None)
cancel(t)
cancel(t)
print('end')
# expect: closed
# expect: end

# case: cancel wants a coroutine
for bad in (1, 'x', None, (i for i in ())):
    try:
        cancel(bad)
    except TypeError as e:
        print(e)
# expect: cancel() argument must be a coroutine, not int
# expect: cancel() argument must be a coroutine, not str
# expect: cancel() argument must be a coroutine, not NoneType
# expect: cancel() argument must be a coroutine, not generator

# case: cancel gives None
async def w(): pass
print(cancel(w()))
# expect: None

# case: many
# large
async def w():
    try:
        sleep(10)
    finally:
        done.append(1)
done = []
ts = [w() for _ in range(2000)]
async def k():
    for t in ts:
        cancel(t)
r = gather(*ts, k())
print(len(done), set(r))
# expect: 2000 {None}
# takes: 0ms

# case: two that wait for each other
async def a():
    try:
        run(tb)
    finally:
        print('a')
async def b():
    try:
        run(ta)
    finally:
        print('b')
ta, tb = a(), b()
async def k():
    sleep(0.01)
    cancel(ta)
print(gather(ta, k()))
# expect: a
# expect: [None, None]
# takes: 10ms

# case: a cancelled one inside run
async def w():
    sleep(10)
    return 1
t = w()
async def k():
    sleep(0)
    cancel(t)
print(run(t, k()))
# expect: None

# case: raising another GeneratorExit while unwinding
async def w():
    try:
        sleep(10)
    except GeneratorExit:
        raise GeneratorExit('mine')
t = w()
async def k():
    cancel(t)
print(gather(t, k()))
# expect: [None, None]

# case: a GeneratorExit that nobody asked for is an error
async def w():
    raise GeneratorExit('why')
try:
    run(w())
except GeneratorExit as e:
    print(e)
# expect: why

# case: anywhere in the language
def wait():
    sleep(1)
class C:
    def __init__(self, *a):
        if a: wait()
    def __hash__(self): wait()
    def __index__(self): wait()
    def __float__(self): wait()
    def __iter__(self): wait()
    def __bool__(self): wait()
    def __repr__(self): wait()
    def __format__(self, spec): wait()
    def __lt__(self, o): wait()
    def __add__(self, o): wait()
    def __getattr__(self, name): wait()
    def __contains__(self, x): wait()
    def __enter__(self): wait()
    def __exit__(self, *a): pass
    async def __aenter__(self): wait()
    async def __aexit__(self, *a): pass
    async def __anext__(self): wait()
    def __aiter__(self): return self
    def __await__(self):
        yield
        wait()
async def init(): C(1)
async def hashing(): {C(): 1}
async def index(): [1, 2][C()]
async def ranges(): range(C())
async def seconds(): sleep(C())
async def loop():
    for x in C(): pass
async def unpack(): a, b = C()
async def truth():
    while C(): pass
async def text(): print(C())
async def fstring(): f'{C():x}'
async def sort(): sorted([C(), C()])
async def key(): sorted([1, 2], key=lambda x: wait())
async def mapped(): list(map(lambda x: wait(), [1]))
async def add(): C() + 1
async def attribute(): C().name
async def contains(): 1 in C()
async def body():
    with C(): pass
async def async_body():
    async with C(): pass
async def async_loop():
    async for x in C(): pass
async def awaiting(): await C()
async def deeper(): await awaiting()
async def waiting(): run(deeper())
async def code(): exec('wait()')
async def comprehension(): [wait() for _ in range(2)]
async def arguments(): print(*C())
async def delegating():
    def g(): yield from C()
    next(g())
all_of_them = [
    init, hashing, index, ranges, seconds, loop, unpack, truth, text, fstring, sort, key, mapped, add, attribute,
    contains, body, async_body, async_loop, awaiting, deeper, waiting, code, comprehension, arguments, delegating,
]
async def watched(f):
    try:
        await f()
        print(f.__name__, 'went on')
    except GeneratorExit:
        ended.append(f)
        raise
ended = []
ts = [watched(f) for f in all_of_them]
async def k():
    sleep(0.5)
    for t in ts:
        cancel(t)
print(set(gather(k(), *ts)))
missing = [f.__name__ for f in all_of_them if f not in ended]
print(len(ended) == len(all_of_them), missing)
# The one that waits for another ends after it.
print([f.__name__ for f in ended[-2:]])
# expect: {None}
# expect: True []
# expect: ['delegating', 'waiting']
# takes: 500ms
