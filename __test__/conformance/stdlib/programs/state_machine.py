from enum import Enum
from functools import singledispatchmethod, wraps, partial
from contextlib import contextmanager, ExitStack
class State(Enum):
    IDLE = 'idle'; RUNNING = 'running'; DONE = 'done'
    def next(self):
        members = list(type(self)); i = members.index(self)
        return members[(i + 1) % len(members)]
class Machine:
    def __init__(self): self.state, self.log = State.IDLE, []
    @contextmanager
    def step(self, name):
        self.log.append(f'>{name}')
        try:
            yield self.state
        except ValueError as e:
            self.log.append(f'!{e}')
        else:
            self.state = self.state.next()
        finally:
            self.log.append(f'<{name}')
    @singledispatchmethod
    def feed(self, x): raise TypeError(f'cannot feed {type(x).__name__}')
    @feed.register
    def _(self, x: int): return self.feed(str(x))
    @feed.register
    def _(self, x: str):
        with self.step(x) as s:
            if x == 'bad': raise ValueError('bad input')
            return s.value
m = Machine()
print(m.feed('a'), m.feed(5), m.feed('bad'), m.state, m.log)
try:
    m.feed(1.5)
except TypeError as e: print(e)
with ExitStack() as stack:
    for n in 'xyz': stack.enter_context(m.step(n))
    stack.callback(partial(m.log.append, 'callback'))
print(m.state, m.log[-7:])
