# receive(): events in order, each to exactly one waiter.

# case: events that are there
# event 0ms one
# event 0ms two
print(receive())
print(receive())
# expect: one
# expect: two

# case: events that come later
# event 10ms one
# event 30ms two
print(receive())
print(receive())
# expect: one
# expect: two
# takes: 30ms

# case: no event ever
print('waiting')
receive()
# expect: waiting
# waits: event

# case: the longest waiting receiver gets the event
# event 10ms x
# event 20ms y
# event 30ms z
async def r(n):
    print(n, receive())
run(r('first'), r('second'), r('third'))
# expect: first x
# expect: second y
# expect: third z

# case: one event wakes one receiver
# event 10ms x
async def r(n):
    print(n, receive())
run(r('a'), r('b'))
# expect: a x
# waits: event

# case: events queue while nobody receives
# event 1ms a
# event 2ms b
# event 3ms c
sleep(0.01)
async def r(n):
    print(n, receive())
gather(r(1), r(2), r(3))
# expect: 1 a
# expect: 2 b
# expect: 3 c
# takes: 10ms

# case: a receiver does not overtake one that waits
# event 5ms x
# event 6ms y
async def early():
    print('early', receive())
async def late():
    sleep(0.005)
    print('late', receive())
run(late(), early())
# expect: early x
# expect: late y

# case: an event during a sleep is kept
# event 5ms hello
sleep(0.02)
print(receive())
# expect: hello
# takes: 20ms

# case: the event of a cancelled receiver goes to the next one
# event 10ms x
async def first():
    print('first got', receive())
async def second():
    print('second got', receive())
f = first()
async def killer():
    sleep(0.01)
    cancel(f)
run(killer(), f, second())
# expect: second got x

# case: events of several cancelled receivers keep their order
# event 10ms x
# event 10ms y
# event 10ms z
async def r(n):
    try:
        print(n, receive())
    except GeneratorExit:
        print(n, 'cancelled')
        raise
rs = [r(i) for i in range(3)]
async def killer():
    sleep(0.01)
    cancel(rs[1])
    cancel(rs[0])
gather(killer(), *rs)
print(receive())
print(receive())
# expect: 0 cancelled
# expect: 1 cancelled
# expect: 2 z
# expect: x
# expect: y

# case: a receiver cancelled before the event loses nothing
# event 20ms x
async def r():
    receive()
c = r()
async def killer():
    sleep(0.01)
    cancel(c)
run(c, killer())
print(receive())
# expect: x
# takes: 20ms

# case: a receiver that times out loses nothing
# event 30ms x
async def r():
    return receive()
for _ in range(2):
    try:
        print(with_timeout(0.01, r()))
    except TimeoutError:
        print('nothing')
print(with_timeout(1, r()))
# expect: nothing
# expect: nothing
# expect: x
# takes: 30ms

# case: an event at the deadline of its receiver is kept
# event 10ms x
async def r():
    return receive()
try:
    print(with_timeout(0.01, r()))
except TimeoutError:
    print('too late')
    print(receive())
# expect: too late
# expect: x

# case: a busy loop lets events in
# event 5ms stop
done = False
async def spin():
    n = 0
    while not done:
        n += 1
        sleep(0)
    print('stopped')
async def listen():
    global done
    print('got', receive())
    done = True
run(spin(), listen())
# expect: got stop
# expect: stopped

# case: a receiver between busy coroutines
# event 0ms a
# event 0ms b
async def busy(n):
    for i in range(3):
        print(n, i)
        sleep(0)
async def listen():
    print('event', receive())
    print('event', receive())
run(busy('x'), listen(), busy('y'))
# expect: x 0
# expect: y 0
# expect: x 1
# expect: y 1
# expect: event a
# expect: event b
# expect: x 2
# expect: y 2

# case: receive in a plain function and a comprehension
# event 1ms a
# event 2ms b
# event 3ms c
def get():
    return receive().upper()
print([get() for _ in range(3)])
# expect: ['A', 'B', 'C']

# case: events are any text
# event 1ms {"a": [1, 2]}
# event 2ms Grüße 🙂
# event 3ms
print(receive(), receive(), repr(receive()))
# expect: {"a": [1, 2]} Grüße 🙂 ''

# case: await receive
# event 3ms e
async def f():
    return await receive()
print(await f())
# expect: e

# case: async for over a generator of events
# event 1ms a
# event 2ms b
# event 3ms quit
async def events():
    while (e := receive()) != 'quit':
        yield e
async def main():
    async for e in events():
        print(e)
run(main())
# expect: a
# expect: b

# case: a thousand receivers
# large
# event 1ms 0
# event 1ms 1
# event 1ms 2
got = []
async def r(i):
    got.append((i, receive()))
rs = [r(i) for i in range(1000)]
async def stop():
    sleep(0.01)
    for c in rs:
        cancel(c)
gather(stop(), *rs)
print(got)
# expect: [(0, '0'), (1, '1'), (2, '2')]
