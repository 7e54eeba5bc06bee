# Sleeping: exact to the nanosecond of the clock, deterministic when times are equal.

# case: sleepers wake by time
async def w(ms):
    sleep(ms / 1000)
    print(ms)
run(w(30), w(10), w(20))
# expect: 10
# expect: 20
# expect: 30
# takes: 30ms

# case: equal deadlines wake in the order of going to sleep
async def w(n):
    sleep(0.01)
    print(n)
run(*[w(i) for i in range(5)])
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# takes: 10ms

# case: equal deadlines of different sleeps
async def a():
    sleep(0.02)
    print('a')
async def b():
    sleep(0.01)
    sleep(0.01)
    print('b')
run(b(), a())
# expect: a
# expect: b

# case: sleeps add up
for i in range(10):
    sleep(0.1)
# takes: 1000ms

# case: no millisecond is lost to rounding
sleep(0.029)
# takes: 29ms

# case: parts of a millisecond
sleep(0.0005)
# takes: 0.5ms

# case: ints and bools are seconds
sleep(2)
sleep(True)
# takes: 3000ms

# case: an object with __float__
class Half:
    def __float__(self):
        return 0.5
sleep(Half())
# takes: 500ms

# case: a busy loop does not starve a sleeper
# work burn 4ms
from host import burn
async def busy():
    for i in range(5):
        burn()
        print('busy', i)
        sleep(0)
async def sleeper():
    sleep(0.01)
    print('awake')
run(busy(), sleeper())
# expect: busy 0
# expect: busy 1
# expect: busy 2
# expect: busy 3
# expect: busy 4
# expect: awake
# takes: 20ms

# case: sleepers that are due together wake by deadline, not by parking
# work burn 50ms
from host import burn
async def w(ms):
    sleep(ms / 1000)
    print(ms)
async def busy():
    sleep(0)
    burn()
    print('burnt')
run(w(30), w(20), busy(), w(10))
# expect: burnt
# expect: 10
# expect: 20
# expect: 30
# takes: 50ms

# case: a busy loop does not starve a time-out
# work burn 3ms
from host import burn
turns = 0
async def spin():
    global turns
    while True:
        burn()
        turns += 1
        sleep(0)
try:
    with_timeout(0.01, spin())
except TimeoutError:
    print('stopped after', turns)
# expect: stopped after 4
# takes: 12ms

# case: sleep wants a number
for bad in ('1', None, [1]):
    try:
        sleep(bad)
    except TypeError as e:
        print(e)
# expect: must be real number, not str
# expect: must be real number, not NoneType
# expect: must be real number, not list

# case: sleep refuses nan
try:
    sleep(float('nan'))
except ValueError as e:
    print(e)
# expect: sleep(): the number of seconds is not a number

# case: an endless sleep is cut short by a time-out
async def forever():
    sleep(float('inf'))
try:
    with_timeout(0.25, forever())
except TimeoutError:
    print('time')
# expect: time
# takes: 250ms

# case: ten thousand sleepers
# large
async def w(i):
    sleep((i * 7919 % 1000) / 1000)
    return i
print(sum(gather(*[w(i) for i in range(10000)])))
# expect: 49995000
# takes: 999ms

# case: sleep gives None
print(sleep(0), sleep(0.001), await sleep(0.001))
# expect: None None None

# case: time goes on while computing
# work burn 30ms
from host import burn
async def a():
    sleep(0.01)
    print('a')
async def b():
    burn()
    sleep(0.01)
    print('b')
run(a(), b())
# expect: a
# expect: b
# takes: 40ms
