# Deferred host calls: the coroutine waits, the others go on.

# case: a value
# call fetch 10ms 'data'
from host import fetch
print(fetch())
# expect: data
# takes: 10ms

# case: an error
# call fetch 10ms ValueError: no such thing
from host import fetch
try:
    fetch()
except ValueError as e:
    print(e)
# expect: no such thing

# case: an error nobody catches
# call fetch 10ms KeyError: gone
from host import fetch
fetch()
# raises: KeyError: 'gone'

# case: answers out of order
# call fetch 30ms 'slow'
# call fetch 10ms 'quick'
from host import fetch
async def w(n):
    print(n, fetch())
run(w(1), w(2))
# expect: 2 quick
# expect: 1 slow
# takes: 30ms

# case: answers at the same time come in the order of the calls
# call fetch 10ms 'a'
# call fetch 10ms 'b'
# call fetch 10ms 'c'
from host import fetch
async def w(n):
    print(n, fetch())
run(w(1), w(2), w(3))
# expect: 1 a
# expect: 2 b
# expect: 3 c
# takes: 10ms

# case: others run meanwhile
# call fetch 10ms 1
from host import fetch
async def w():
    print('got', fetch())
async def ticks():
    for i in range(4):
        sleep(0.004)
        print('tick', i)
run(w(), ticks())
# expect: tick 0
# expect: tick 1
# expect: got 1
# expect: tick 2
# expect: tick 3
# takes: 16ms

# case: an answer before a timer of the same time
# call fetch 10ms 'answer'
from host import fetch
async def t():
    sleep(0.01)
    print('timer')
async def w():
    print(fetch())
run(t(), w())
# expect: answer
# expect: timer

# case: an answer, a timer and an event of the same time
# call fetch 10ms 'answer'
# event 10ms event
from host import fetch
async def e():
    print(receive())
async def t():
    sleep(0.01)
    print('timer')
async def w():
    print(fetch())
run(e(), t(), w())
# expect: answer
# expect: timer
# expect: event

# case: never answered
# call fetch never
from host import fetch
fetch()
# waits: call

# case: given up in time
# call fetch never
from host import fetch
async def w():
    return fetch()
try:
    with_timeout(0.05, w())
except TimeoutError:
    print('gave up')
# expect: gave up
# takes: 50ms

# case: an answer at the deadline is too late
# call fetch 50ms 'x'
from host import fetch
async def w():
    return fetch()
try:
    print(with_timeout(0.05, w()))
except TimeoutError:
    print('gave up')
# expect: gave up

# case: a busy loop lets answers in
# call fetch 3ms 'x'
from host import fetch
answer = None
async def spin():
    while answer is None:
        sleep(0)
    print('saw', answer)
async def w():
    global answer
    answer = fetch()
run(spin(), w())
# expect: saw x

# case: await takes both kinds of answer
# call later 5ms 'later'
# work now 1ms
from host import later, now
async def main():
    print(await later())
    print(await now())
run(main())
# expect: later
# expect: None
# takes: 6ms

# case: in a plain function, a comprehension and a sort key
# call fetch 1ms 3
# call fetch 1ms 1
# call fetch 1ms 2
# call fetch 1ms 4
from host import fetch
def get():
    return fetch()
print([get() for _ in range(2)], sorted('ab', key=lambda _: fetch()))
# expect: [3, 1] ['a', 'b']
# takes: 4ms

# case: ten thousand in flight
# large
# call fetch 5ms 1
from host import fetch
async def w():
    return fetch()
print(sum(gather(*[w() for _ in range(10000)])))
# expect: 10000
# takes: 5ms

# case: errors of the host are exceptions like any other
# call fetch 1ms OSError: disk
from host import fetch
async def w():
    try:
        return fetch()
    except OSError as e:
        return repr(e)
    finally:
        print('finally')
print(gather(w(), w()))
# expect: finally
# expect: finally
# expect: ["OSError('disk')", "OSError('disk')"]

# case: a call in a finally block of a cancelled coroutine
# call save 5ms 'saved'
from host import save
async def w():
    try:
        sleep(10)
    finally:
        print(save())
t = w()
async def k():
    sleep(0.001)
    cancel(t)
gather(t, k())
# expect: saved
# takes: 6ms
