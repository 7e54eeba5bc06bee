# await, and the protocols behind it.

# case: a value through awaits
async def c():
    await sleep(0.001)
    return 3
async def b():
    return await c() * 2
async def a():
    return await b() + 1
print(run(a()))
# expect: 7

# case: a running coroutine can be awaited
async def w():
    sleep(0.01)
    return 'w'
t = w()
async def a():
    return await t
print(gather(t, a(), a()))
# expect: ['w', 'w', 'w']

# case: a finished task can be awaited again
async def w():
    return 'w'
t = w()
run(t)
print(await t, run(t), t())
# expect: w w w

# case: the error of a task, awaited
async def w():
    sleep(0.001)
    raise ValueError('w')
t = w()
async def a():
    try:
        await t
    except ValueError as e:
        return repr(e)
async def b():
    try:
        run(t)
    except ValueError as e:
        return repr(e)
print(gather(b(), a()))
# expect: ["ValueError('w')", "ValueError('w')"]

# case: results of builtins that suspend by themselves
# event 3ms e
async def w(n):
    sleep(0.001)
    return n
results = gather(w(1), w(2))
print(await results)
first = with_timeout(1, w(3))
print(await first)
event = receive()
print(await event, await sleep(0.001), await frame(), await run(w(4)))
def nap():
    sleep(0.001)
    return 'rested'
print(await nap())
# expect: [1, 2]
# expect: 3
# expect: e None None 4
# expect: rested

# case: __await__ in Python
class Two:
    def __await__(self):
        yield
        yield
        return 2
async def a():
    print('a')
    print(await Two())
async def b():
    for i in range(3):
        print('b', i)
        sleep(0)
run(a(), b())
# expect: a
# expect: b 0
# expect: b 1
# expect: 2
# expect: b 2

# case: __await__ of a coroutine
async def c():
    sleep(0.001)
    return 'c'
class A:
    def __await__(self):
        return c().__await__()
print(await A())
# expect: c

# case: an async iterator
class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        await sleep(0.001)
        return self.i
async def main():
    async for x in Count(3):
        print(x)
    else:
        print('else')
run(main())
# expect: 1
# expect: 2
# expect: 3
# expect: else

# case: two async iterations at once
async def count(name, ms):
    for i in range(2):
        await sleep(ms / 1000)
        yield f'{name}{i}'
async def main(name, ms):
    async for x in count(name, ms):
        print(x)
run(main('a', 2), main('b', 3))
# expect: a0
# expect: b0
# expect: a1
# expect: b1

# case: async comprehensions
async def count(n):
    for i in range(n):
        sleep(0.001)
        yield i
async def main():
    print([x async for x in count(3)])
    print({x: await w(x) async for x in count(2)})
    print({x async for x in count(3) if x != 1})
    g = (x * x async for x in count(3))
    print([x async for x in g])
async def w(x):
    await sleep(0.001)
    return -x
run(main())
# expect: [0, 1, 2]
# expect: {0: 0, 1: -1}
# expect: {0, 2}
# expect: [0, 1, 4]

# case: async with
class M:
    def __init__(self, n):
        self.n = n
    async def __aenter__(self):
        await sleep(0.001)
        print('enter', self.n)
        return self.n
    async def __aexit__(self, kind, e, tb):
        await sleep(0.001)
        print('exit', self.n, kind and kind.__name__)
        return kind is ValueError
async def main():
    async with M(1) as a, M(2) as b:
        print(a, b)
        raise ValueError
    print('swallowed')
run(main())
# expect: enter 1
# expect: enter 2
# expect: 1 2
# expect: exit 2 ValueError
# expect: exit 1 None
# expect: swallowed

# case: a plain iterable in async for
async def main():
    async for x in [1, 2]:
        print(x)
    async for c in 'ab':
        print(c)
run(main())
# expect: 1
# expect: 2
# expect: a
# expect: b

# case: an async generator in for and list
async def g():
    for i in range(3):
        await sleep(0.001)
        yield i
print(list(g()), sum(g()), tuple(x for x in g()))
for x in g():
    print(x)
# expect: [0, 1, 2] 3 (0, 1, 2)
# expect: 0
# expect: 1
# expect: 2

# case: asend and athrow
async def g():
    try:
        x = yield 1
        print('sent', x)
        await sleep(0.001)
        yield 2
    except ValueError as e:
        print('thrown', e)
        yield 3
async def main():
    a = g()
    print(await a.__anext__())
    print(await a.asend('s'))
    print(await a.athrow(ValueError('v')))
    await a.aclose()
run(main())
# expect: 1
# expect: sent s
# expect: 2
# expect: thrown v
# expect: 3

# case: aclose runs finally blocks that sleep
async def g():
    try:
        yield 1
        yield 2
    finally:
        await sleep(0.01)
        print('closed')
async def main():
    a = g()
    async for x in a:
        break
    await a.aclose()
    print('end')
run(main())
# expect: closed
# expect: end
# takes: 10ms

# case: an async generator cannot be entered twice
async def g():
    await sleep(0.01)
    yield 1
a = g()
async def w():
    try:
        return await a.__anext__()
    except RuntimeError as e:
        return str(e)
print(gather(w(), w()))
# expect: [1, 'anext(): asynchronous generator is already running']

# case: send and throw by hand
async def w():
    try:
        await Y()
    except ValueError as e:
        return f'caught {e}'
class Y:
    def __await__(self):
        got = yield 'yielded'
c = w()
print(c.send(None))
try:
    c.throw(ValueError('v'))
except StopIteration as e:
    print(e.value)
# expect: yielded
# expect: caught v

# case: started by hand, finished by run
class Y:
    def __await__(self):
        print('got', (yield 'yielded'))
async def w():
    await Y()
    sleep(0.001)
    return 'done'
c = w()
print(c.send(None))
print(run(c))
# expect: yielded
# expect: got None
# expect: done

# case: async methods, static and class methods
class C:
    async def m(self):
        await sleep(0.001)
        return 'm'
    @classmethod
    async def c(cls):
        return cls.__name__
    @staticmethod
    async def s():
        return 's'
print(gather(C().m(), C.c(), C.s()))
# expect: ['m', 'C', 's']

# case: an async lambda's cousin
f = lambda n: w(n)
async def w(n):
    sleep(0.001)
    return n
print(gather(*map(f, range(3))))
# expect: [0, 1, 2]

# case: anext and aiter
async def g():
    yield 1
async def main():
    it = aiter(g())
    print(await anext(it))
    print(await anext(it, 'end'))
run(main())
# expect: 1
# expect: end
