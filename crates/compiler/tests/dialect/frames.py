# frame(): until the host's next frame.

# case: one frame
frame()
print('drawn')
# expect: drawn
# takes: 16.7ms

# case: all that wait share a frame
async def w(n):
    frame()
    print(n)
run(w(1), w(2), w(3))
# expect: 1
# expect: 2
# expect: 3
# takes: 16.7ms

# case: frame after frame
for i in range(3):
    frame()
# takes: 50.1ms

# case: a timer before the frame
async def t():
    sleep(0.01)
    print('timer')
async def f():
    frame()
    print('frame')
run(f(), t())
# expect: timer
# expect: frame
# takes: 26.7ms

# case: a fast ticker does not keep frames away
async def ticker():
    for _ in range(10):
        sleep(0.005)
    print('ticked')
async def draw():
    for i in range(2):
        frame()
        print('frame', i)
run(ticker(), draw())
# expect: frame 0
# expect: frame 1
# expect: ticked
# takes: 50ms

# case: a busy loop does not keep frames away
# work burn 5ms
from host import burn
async def busy():
    for i in range(5):
        burn()
        print('busy', i)
        sleep(0)
async def draw():
    frame()
    print('frame')
run(draw(), busy())
# expect: busy 0
# expect: busy 1
# expect: busy 2
# expect: busy 3
# expect: busy 4
# expect: frame

# case: an event does not end the frame
# event 5ms e
async def r():
    print('event', receive())
async def draw():
    frame()
    print('frame')
run(r(), draw())
# expect: event e
# expect: frame
# takes: 21.7ms

# case: an answer does not end the frame
# call fetch 5ms 'a'
from host import fetch
async def r():
    print(fetch())
async def draw():
    frame()
    print('frame')
run(r(), draw())
# expect: a
# expect: frame

# case: given up before the frame
async def f():
    frame()
try:
    with_timeout(0.005, f())
except TimeoutError:
    print('no frame yet')
frame()
# expect: no frame yet
# takes: 21.7ms

# case: frame gives None
print(frame(), await frame())
# expect: None None
