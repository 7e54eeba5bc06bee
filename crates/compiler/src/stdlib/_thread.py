"""The primitives of `threading` where there is one thread, and coroutines take turns on it.

A lock is held by a coroutine: who waits for one lets the others go on.
"""

from _vm import _fiber

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def get_ident():
    """Return a non-zero integer that identifies the running coroutine (the main program's is 1)."""
    return _fiber() + 1


get_native_id = get_ident


def start_new_thread(function, args=(), kwargs=None, /):
    """There is one thread."""
    raise RuntimeError("can't start new thread: there are no threads here")


def _check(blocking, timeout):
    if timeout != -1:
        if not blocking:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0:
            raise ValueError('timeout value must be a non-negative number')
        if timeout > TIMEOUT_MAX:
            raise OverflowError('timeout value is too large')


def _until(ready, blocking, timeout):
    """Lets other coroutines go on until `ready()`, if that may be waited for. Return whether it came to be."""
    _check(blocking, timeout)
    if ready():
        return True
    if not blocking:
        return False
    from _vm import _now_ns
    end = None if timeout == -1 else _now_ns() + int(timeout * 1e9)
    while not ready():
        if end is not None and _now_ns() >= end:
            return False
        sleep(0)
    return True


class LockType:
    """A lock that is not owned by whoever holds it."""

    __slots__ = ('_locked', '__weakref__')

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock; return whether it was taken."""
        if not _until(lambda: not self._locked, blocking, timeout):
            return False
        self._locked = True
        return True

    def release(self):
        """Give the lock back."""
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        """Return whether the lock is held."""
        return self._locked

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType.__name__ = LockType.__qualname__ = 'lock'
allocate_lock = allocate = LockType


class RLock:
    """A lock that its holder may take again."""

    __slots__ = ('_owner', '_count', '__weakref__')

    def __init__(self):
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock; return whether it was taken."""
        me = get_ident()
        if not _until(lambda: self._owner in (None, me), blocking, timeout):
            return False
        self._owner = me
        self._count += 1
        return True

    def release(self):
        """Give the lock back, once for each time that it was taken."""
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None

    def _is_owned(self):
        return self._owner == get_ident()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        return f'<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>'


class _local:
    """Attributes that each coroutine has its own set of."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__all', {})
        object.__setattr__(self, '_local__arguments', (args, kwargs))
        object.__getattribute__(self, '_local__all')[get_ident()] = {}
        return self

    def __own(self):
        get = object.__getattribute__
        everyone = get(self, '_local__all')
        me = get_ident()
        own = everyone.get(me)
        if own is None:
            own = everyone[me] = {}
            args, kwargs = get(self, '_local__arguments')
            type(self).__init__(self, *args, **kwargs)
        return own

    def __getattribute__(self, name):
        own = _local.__own(self)
        if name == '__dict__':
            return own
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _local.__own(self)[name] = value

    def __delattr__(self, name):
        own = _local.__own(self)
        if name not in own:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
        del own[name]


_local.__module__ = '_thread'
