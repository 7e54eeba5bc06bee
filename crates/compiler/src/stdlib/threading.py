"""Locks and their kin. There is one thread: coroutines take turns on it, and a lock holds them off one another.

`Thread` objects exist, but starting one raises RuntimeError, as CPython does where no thread can be had.
"""

from _thread import RLock, TIMEOUT_MAX, _local as local, _until, allocate_lock as Lock, error as ThreadError
from _thread import get_ident, get_native_id, start_new_thread as _start_new_thread
from _vm import _now_ns

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer',
           'ThreadError', 'local', 'get_native_id']


class Condition:
    """Waiting for other coroutines to say that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def _is_owned(self):
        owned = getattr(self._lock, '_is_owned', None)
        return owned() if owned is not None else self._lock.locked()

    def wait(self, timeout=None):
        """Let go of the lock until notified; return whether that was before the time-out."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = [False]
        self._waiters.append(waiter)
        depth = getattr(self._lock, '_count', 1)
        for _ in range(depth):
            self.release()
        try:
            return _until(lambda: waiter[0], True, -1 if timeout is None else max(timeout, 0))
        finally:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            for _ in range(depth):
                self.acquire()

    def wait_for(self, predicate, timeout=None):
        """Wait until a predicate is true; return its last value."""
        end = None if timeout is None else _now_ns() + timeout * 1e9
        result = predicate()
        while not result:
            left = None if end is None else (end - _now_ns()) / 1e9
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up to n waiters."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        for waiter in self._waiters[:n]:
            waiter[0] = True
        del self._waiters[:n]

    def notify_all(self):
        """Wake all waiters."""
        self.notify(len(self._waiters))

    def __repr__(self):
        return f'<Condition({self._lock!r}, {len(self._waiters)})>'


class Semaphore:
    """A counter of what is left."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        """Take one; return whether there was one to take."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not _until(lambda: self._value > 0, blocking, -1 if timeout is None else timeout):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Give n back."""
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>'


class BoundedSemaphore(Semaphore):
    """A semaphore to which no more can be given back than was taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        """Give n back."""
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """A flag that coroutines wait for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        """Return whether the flag is set."""
        return self._flag

    def set(self):
        """Set the flag."""
        self._flag = True

    def clear(self):
        """Reset the flag."""
        self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set; return whether it is."""
        return _until(lambda: self._flag, True, -1 if timeout is None else max(timeout, 0))

    def __repr__(self):
        status = 'set' if self._flag else 'unset'
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {status}>'


class BrokenBarrierError(RuntimeError):
    """A barrier was broken or reset while something waited at it."""


class Barrier:
    """A place where `parties` coroutines wait for one another."""

    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self.broken = False
        self._action = action
        self._timeout = timeout
        self._round = []

    @property
    def n_waiting(self):
        """How many wait."""
        return len(self._round)

    def wait(self, timeout=None):
        """Wait until all are here; return this one's number."""
        if self.broken:
            raise BrokenBarrierError
        mine = self._round
        index = len(mine)
        mine.append(None)
        if len(mine) == self.parties:
            self._round = []
            try:
                if self._action:
                    self._action()
            except BaseException:
                self.broken = True
                raise
            mine.append(None)
            return index
        timeout = self._timeout if timeout is None else timeout
        done = lambda: len(mine) > self.parties or self.broken or self._round is not mine and len(mine) < self.parties
        if not _until(done, True, -1 if timeout is None else timeout):
            self.broken = True
        if len(mine) <= self.parties:
            raise BrokenBarrierError
        return index

    def reset(self):
        """Start over; who waits now gets an error."""
        self._round = []
        self.broken = False

    def abort(self):
        """Break it."""
        self.broken = True


_names = 0


def _next_name():
    global _names
    _names += 1
    return f'Thread-{_names}'


class Thread:
    """An activity that would run on a thread of its own: `start()` raises RuntimeError."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self.name = str(name or _next_name())
        self.daemon = bool(daemon)
        self.ident = None
        self.native_id = None

    def start(self):
        """There is one thread."""
        _start_new_thread(self.run)

    def run(self):
        """What the thread would do."""
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        """Nothing was started."""
        raise RuntimeError('cannot join thread before it is started')

    def is_alive(self):
        """Return whether it runs."""
        return self.ident is not None

    def __repr__(self):
        status = 'initial' if self.ident is None else 'started'
        return f'<{type(self).__name__}({self.name}, {status}{f" {self.ident}" if self.ident else ""})>'


class Timer(Thread):
    """A thread that would call a function after a while."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Nothing was started."""
        self.finished.set()

    def run(self):
        cancelled = self.finished.wait(self.interval)
        if not cancelled:
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread')
        self.ident = self.native_id = 1


_main = _MainThread()


def main_thread():
    """Return the one thread."""
    return _main


current_thread = main_thread


def active_count():
    """Return how many threads there are."""
    return 1


def enumerate():
    """Return a list of all threads."""
    return [_main]


def settrace(func):
    """There is no tracing."""


def setprofile(func):
    """There is no profiling."""


currentThread = current_thread
activeCount = active_count
