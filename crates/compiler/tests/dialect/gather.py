# gather(): results in argument order.

# case: results in argument order
async def w(ms):
    sleep(ms / 1000)
    print('done', ms)
    return ms
print(gather(w(30), w(10), w(20)))
# expect: done 10
# expect: done 20
# expect: done 30
# expect: [30, 10, 20]
# takes: 30ms

# case: nothing
print(gather())
# expect: []

# case: the others finish, then the first error in argument order
async def bad(ms, e):
    sleep(ms / 1000)
    print('raising', e)
    raise e
async def good():
    sleep(0.05)
    print('good')
try:
    gather(bad(20, ValueError('a')), good(), bad(10, KeyError('b')))
except Exception as e:
    print(repr(e))
# expect: raising 'b'
# expect: raising a
# expect: good
# expect: ValueError('a')
# takes: 50ms

# case: the same coroutine twice
async def w():
    print('once')
    sleep(0)
    return 1
c = w()
print(gather(c, c))
# expect: once
# expect: [1, 1]

# case: nested
async def leaf(n):
    sleep(0.001 * n)
    return n
async def node(n):
    return sum(gather(leaf(n), leaf(n + 1)))
print(gather(node(1), node(10)))
# expect: [3, 21]
# takes: 11ms

# case: wants coroutines
async def w():
    print('never')
for bad in (1, 'x', [w()], (i for i in ())):
    try:
        gather(w(), bad)
    except TypeError as e:
        print(e)
# expect: gather() arguments must be coroutines, not int
# expect: gather() arguments must be coroutines, not str
# expect: gather() arguments must be coroutines, not list
# expect: gather() arguments must be coroutines, not generator

# case: one that is done, one that failed
async def ok():
    return 'ok'
async def no():
    raise ValueError('no')
a, b = ok(), no()
run(a)
try:
    run(b)
except ValueError:
    pass
print(gather(a, a))
try:
    gather(a, b)
except ValueError as e:
    print('again:', e)
# expect: ['ok', 'ok']
# expect: again: no

# case: the error keeps its traceback
async def no():
    raise ValueError('no')
async def main():
    gather(no())
run(main())
# trace: Traceback (most recent call last):
# trace:   File "<entry>", line 5, in <module>
# trace:     run(main())
# trace:   File "<entry>", line 4, in main
# trace:     gather(no())
# trace:   File "<entry>", line 2, in no
# trace:     raise ValueError('no')
# trace: ValueError: no

# case: ten thousand
# large
async def w(i):
    sleep(0)
    return i
r = gather(*[w(i) for i in range(10000)])
print(r == list(range(10000)))
# expect: True

# case: a fast error does not hide a slow result
async def no():
    raise ValueError('fast')
results = []
async def slow():
    sleep(0.01)
    results.append('slow')
try:
    gather(no(), slow())
except ValueError as e:
    print(e, results)
# expect: fast ['slow']

# case: recovered in the coroutine
async def safe(c):
    try:
        return await c
    except Exception as e:
        return e
async def no():
    sleep(0)
    raise KeyError('k')
async def ok():
    return 1
print(gather(safe(no()), safe(ok())))
# expect: [KeyError('k'), 1]

# case: await gather
async def w(n):
    await sleep(0.001)
    return n
async def main():
    a, b = await gather(w(1), w(2))
    return a + b
print(await main())
# expect: 3

# case: exceptions of several coroutines stay apart
async def w(n):
    try:
        try:
            raise ValueError(n)
        except ValueError:
            sleep(0)
            raise KeyError(n)
    except KeyError as e:
        sleep(0)
        return (repr(e), repr(e.__context__))
print(gather(w(1), w(2)))
# expect: [('KeyError(1)', 'ValueError(1)'), ('KeyError(2)', 'ValueError(2)')]

# case: SystemExit in one ends all
async def quit():
    sleep(0.01)
    raise SystemExit
async def w():
    try:
        sleep(1)
    finally:
        print('never')
gather(w(), quit())
# exits: 0
