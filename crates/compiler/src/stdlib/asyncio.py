"""Asynchronous programming over the VM's scheduler."""

# A task is a fiber of the VM's scheduler. What waits (`_block`) parks its fiber under a number and is woken under it,
# so that blocking builtins (`sleep`, host calls) of one task leave the others running.

import builtins as _b
import collections
import heapq
from _vm import _now_ns

__all__ = ['ALL_COMPLETED', 'AbstractEventLoop', 'Barrier', 'BoundedSemaphore', 'BrokenBarrierError',
           'CancelledError', 'Condition', 'Event', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Future',
           'InvalidStateError', 'LifoQueue', 'Lock', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull', 'Runner',
           'Semaphore', 'Task', 'TaskGroup', 'TimeoutError', 'Timeout', 'all_tasks', 'as_completed', 'create_task',
           'current_task', 'ensure_future', 'gather', 'get_event_loop', 'get_running_loop', 'isfuture',
           'iscoroutine', 'iscoroutinefunction', 'new_event_loop', 'run', 'set_event_loop', 'shield', 'sleep',
           'timeout', 'timeout_at', 'wait', 'wait_for', 'wrap_future']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
TimeoutError = _b.TimeoutError


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""


for _cls in (CancelledError, InvalidStateError, BrokenBarrierError):
    _cls.__module__ = 'asyncio.exceptions'


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


QueueEmpty.__module__ = QueueFull.__module__ = 'asyncio.queues'

_number = 0
_by_fiber = {}
_loop = None
_names = 0


async def _f():
    pass


_f = _f()
_Coroutine = type(_f)
_f.close()


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    return isinstance(obj, _Coroutine)


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function."""
    while hasattr(func, 'func') and hasattr(func, 'keywords'):
        func = func.func
    func = getattr(func, '__func__', func)
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


def isfuture(obj):
    """Return True if obj is a Future."""
    return isinstance(obj, Future)


# ── futures and tasks ──

class Future:
    """A result that is not there yet."""

    _callbacks = ()

    def __init__(self, *, loop=None):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None

    def get_loop(self):
        return _get_loop()

    def cancelled(self):
        return self._state == 'CANCELLED'

    def done(self):
        return self._state != 'PENDING'

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != 'PENDING':
            _get_loop().call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [f for f in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def cancel(self, msg=None):
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        self._finish()
        return True

    def set_result(self, result):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = 'FINISHED'
        self._finish()

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._state = 'FINISHED'
        self._finish()

    def _finish(self):
        callbacks = self._callbacks
        self._callbacks = []
        for fn in callbacks:
            if isinstance(fn, _Waiter):
                fn.wake()
            else:
                _get_loop().call_soon(fn, self)

    def __await__(self):
        if self._state == 'PENDING':
            _block(self)
        return self.result()
        yield

    __iter__ = __await__

    def __repr__(self):
        info = self._state.lower()
        if self._state == 'FINISHED':
            info += f' exception={self._exception!r}' if self._exception is not None else f' result={self._result!r}'
        return f'<{type(self).__name__} {info}>'

    __class_getitem__ = classmethod(type(list[int]))


class _Waiter:
    """A parked fiber."""

    __slots__ = ('number', 'woken')

    def __init__(self):
        global _number
        self.number = _number
        _number += 1
        self.woken = False

    def wake(self, error=None):
        if not self.woken:
            self.woken = True
            _wake(self.number, error)

    def park(self, task):
        if task is not None:
            if task._must_cancel:
                task._must_cancel = False
                raise task._cancelled_error()
            task._waiter = self
        try:
            _park(self.number)
        finally:
            self.woken = True
            if task is not None:
                task._waiter = task._waiting_for = None


def _block(future):
    """Wait until the future is done, or the task is cancelled."""
    task = _by_fiber.get(_fiber())
    waiter = _Waiter()
    future._callbacks.append(waiter)
    if task is not None:
        task._waiting_for = future
    try:
        waiter.park(task)
    finally:
        if waiter in future._callbacks:
            future._callbacks.remove(waiter)


class Task(Future):
    """A coroutine that runs concurrently with others."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _names
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        super().__init__()
        if name is None:
            _names += 1
            name = f'Task-{_names}'
        self._name = str(name)
        self._coro = coro
        self._waiter = None
        self._waiting_for = None
        self._must_cancel = False
        self._cancelling = 0
        _get_loop()._tasks[self] = True
        self._body = self._run()

    def _start(self):
        _spawn(self._body)
        return self

    async def _run(self):
        fiber = _fiber()
        _by_fiber[fiber] = self
        try:
            if self._must_cancel:
                self._must_cancel = False
                self._coro.close()
                raise self._cancelled_error()
            result = await self._coro
        except CancelledError as e:
            if e.args:
                self._cancel_message = e.args[0]
            self._state = 'CANCELLED'
            self._ended(fiber)
        except (SystemExit, KeyboardInterrupt):
            self._ended(fiber)
            raise
        except GeneratorExit:
            self._state = 'CANCELLED'
            self._ended(fiber)
            raise
        except BaseException as e:
            self._exception = e
            self._state = 'FINISHED'
            self._ended(fiber)
        else:
            self._result = result
            self._state = 'FINISHED'
            self._ended(fiber)

    def _ended(self, fiber):
        _by_fiber.pop(fiber, None)
        _loop._tasks.pop(self, None)
        self._finish()

    # A task's outcome is its coroutine's.

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_name(self, value):
        self._name = str(value)

    def get_name(self):
        return self._name

    def get_coro(self):
        return self._coro

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancelling += 1
        self._cancel_message = msg
        waiting_for = self._waiting_for
        if waiting_for is not None and not waiting_for.done() and waiting_for.cancel(msg):
            return True
        if self._waiter is not None and not self._waiter.woken:
            self._waiter.wake(self._cancelled_error())
        else:
            self._must_cancel = True
        return True

    def cancelling(self):
        return self._cancelling

    def uncancel(self):
        if self._cancelling > 0:
            self._cancelling -= 1
        return self._cancelling

    def __repr__(self):
        info = self._state.lower()
        name = getattr(self._coro, '__qualname__', '?')
        out = f'<Task {info} name={self._name!r} coro=<{name}()>'
        if self._state == 'FINISHED':
            out += f' exception={self._exception!r}' if self._exception is not None else f' result={self._result!r}'
        return out + '>'


def current_task(loop=None):
    """Return a currently executed task."""
    task = _by_fiber.get(_fiber())
    if task is None and loop is None and not _running():
        raise RuntimeError('no running event loop')
    return task


def all_tasks(loop=None):
    """Return a set of all tasks for the loop."""
    return set(_get_loop()._tasks)


def create_task(coro, *, name=None, context=None):
    """Schedule the execution of a coroutine object in a spawn task."""
    get_running_loop()
    return Task(coro, name=name)._start()


def ensure_future(coro_or_future, *, loop=None):
    """Wrap a coroutine or an awaitable in a future."""
    if isinstance(coro_or_future, Future):
        return coro_or_future
    if iscoroutine(coro_or_future):
        return Task(coro_or_future)._start()
    if hasattr(type(coro_or_future), '__await__'):
        return Task(_awaiting(coro_or_future))._start()
    raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')


async def _awaiting(awaitable):
    return await awaitable


def wrap_future(future, *, loop=None):
    return future


# ── the loop ──

class AbstractEventLoop:
    """What programs ask a loop for."""


class _Handle:
    def __init__(self, fn, args):
        self._fn = fn
        self._args = args
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    async def _run(self, delay):
        if delay is not None:
            await _b.sleep(delay)
        if not self._cancelled:
            self._fn(*self._args)


class _EventLoop(AbstractEventLoop):
    def __init__(self):
        self._tasks = {}
        self._depth = 0
        self._closed = False

    def time(self):
        return _now_ns() / 1e9

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, name=name)._start()

    def create_future(self):
        return Future()

    def call_soon(self, callback, *args, context=None):
        handle = _Handle(callback, args)
        _spawn(handle._run(None))
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        handle = _Handle(callback, args)
        _spawn(handle._run(delay))
        return handle

    def call_at(self, when, callback, *args, context=None):
        return self.call_later(when - self.time(), callback, *args)

    def is_running(self):
        return self._depth > 0

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def run_until_complete(self, future):
        if self._depth:
            raise RuntimeError('This event loop is already running')
        self._depth += 1
        try:
            if iscoroutine(future):
                task = Task(future)
                _b.run(task._body)
            else:
                task = ensure_future(future)
                _b.run(_settled(task))
            return task.result()
        finally:
            self._depth -= 1

    async def shutdown_asyncgens(self):
        for agen in _asyncgens():
            try:
                await agen.aclose()
            except Exception:
                # As for any error of a finaliser, there is nobody to tell.
                pass

    async def shutdown_default_executor(self, timeout=None):
        pass


async def _settled(future):
    if not future.done():
        _block(future)


def _get_loop():
    global _loop
    if _loop is None:
        _loop = _EventLoop()
    return _loop


def _running():
    return _get_loop()._depth > 0


def get_running_loop():
    """Return the running event loop.  Raise a RuntimeError if there is none."""
    if not _running() and not _fiber():
        raise RuntimeError('no running event loop')
    return _get_loop()


def get_event_loop():
    """Return the event loop."""
    return _get_loop()


def new_event_loop():
    """Create and return a new event loop."""
    return _EventLoop()


def set_event_loop(loop):
    """Set the event loop."""
    global _loop
    _loop = loop


def set_event_loop_policy(policy):
    """There is one kind of loop: nothing to set."""


def get_event_loop_policy():
    return None


class Runner:
    """A context manager that runs coroutines one after the other."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        return _get_loop()

    def close(self):
        self._closed = True

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if self._closed:
            raise RuntimeError('Runner is closed')
        return run(coro)


def run(main, *, debug=None, loop_factory=None):
    """Execute the coroutine and return the result."""
    global _loop
    if _get_loop()._depth:
        if iscoroutine(main):
            main.close()
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not iscoroutine(main):
        raise ValueError(f'a coroutine was expected, got {main!r}')
    outer = _loop
    _loop = loop = _EventLoop()
    try:
        loop._depth += 1
        task = Task(main)
        _b.run(task._body)
        left = list(loop._tasks)
        if left:
            for t in left:
                t.cancel()
            _b.run(_all_settled(left))
        if _asyncgens():
            _b.run(loop.shutdown_asyncgens())
        return task.result()
    finally:
        loop._depth -= 1
        _loop = outer


async def _all_settled(tasks):
    for t in tasks:
        if not t.done():
            _block(t)


# ── waiting ──

async def sleep(delay, result=None):
    """Coroutine that completes after a given time (in seconds)."""
    if delay <= 0:
        await _b.sleep(0)
        task = _by_fiber.get(_fiber())
        if task is not None and task._must_cancel:
            task._must_cancel = False
            raise task._cancelled_error()
        return result
    waiter = _Waiter()
    alarm = _alarm(delay, waiter)
    _spawn(alarm)
    try:
        waiter.park(_by_fiber.get(_fiber()))
    except BaseException:
        _b.cancel(alarm)
        raise
    return result


async def _alarm(delay, waiter):
    await _b.sleep(delay)
    waiter.wake()


def gather(*coros_or_futures, return_exceptions=False):
    """Return a future aggregating results from the given coroutines/futures."""
    seen = {}
    children = []
    for c in coros_or_futures:
        if id(c) not in seen:
            seen[id(c)] = ensure_future(c)
        children.append(seen[id(c)])
    outer = _Gathering(children)
    left = len(seen)
    if not left:
        outer.set_result([])
        return outer

    def done(child):
        nonlocal left
        left -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child._exception is not None:
                outer.set_exception(child._exception)
                return
        if left:
            return
        results = []
        for c in children:
            if c.cancelled():
                results.append(c._cancelled_error())
            else:
                results.append(c._result if c._exception is None else c._exception)
        if outer._asked:
            outer.set_exception(outer._cancelled_error())
        else:
            outer.set_result(results)

    for child in dict.fromkeys(children):
        _on_done(child, done)
    return outer


class _Then(_Waiter):
    """A callback for the next turn instead of a fiber to wake."""

    __slots__ = ('fn', 'future')

    def __init__(self, fn, future):
        self.fn = fn
        self.future = future

    def wake(self, error=None):
        _get_loop().call_soon(self.fn, self.future)


def _on_done(future, fn):
    if future.done():
        fn(future)
    else:
        future._callbacks.append(_Then(fn, future))


class _Gathering(Future):
    _asked = False

    def __init__(self, children):
        super().__init__()
        self._children = children

    def cancel(self, msg=None):
        if self.done():
            return False
        asked = False
        for child in self._children:
            if child.cancel(msg):
                asked = True
        if asked:
            self._asked = True
            self._cancel_message = msg
        return asked

    def __repr__(self):
        return f'<_GatheringFuture {self._state.lower()}>'


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the Futures or Tasks given by fs to complete."""
    if isinstance(fs, Future) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    fs = list(dict.fromkeys(fs))
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')

    def enough():
        if return_when == FIRST_COMPLETED:
            return any(f.done() for f in fs)
        if return_when == FIRST_EXCEPTION and any(f.done() and not f.cancelled() and f._exception is not None
                                                  for f in fs):
            return True
        return all(f.done() for f in fs)

    if not enough():
        gate = Future()

        def check(_):
            if not gate.done() and enough():
                gate.set_result(None)

        hooks = []
        for f in fs:
            if not f.done():
                hook = _Then(check, f)
                f._callbacks.append(hook)
                hooks.append((f, hook))
        try:
            if timeout is None:
                await gate
            else:
                await _within(timeout, gate)
        finally:
            for f, hook in hooks:
                if hook in f._callbacks:
                    f._callbacks.remove(hook)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _within(delay, future):
    """Wait for the future, at most this long; whether it is done."""
    if future.done():
        return True
    waiter = _Waiter()
    alarm = _alarm(delay, waiter)
    _spawn(alarm)
    future._callbacks.append(waiter)
    try:
        waiter.park(_by_fiber.get(_fiber()))
    finally:
        if waiter in future._callbacks:
            future._callbacks.remove(waiter)
        _b.cancel(alarm)
    return future.done()


async def wait_for(fut, timeout):
    """Wait for the single Future or coroutine to complete, with timeout."""
    if timeout is None:
        return await fut
    fut = ensure_future(fut)
    if timeout <= 0:
        if fut.done():
            return fut.result()
        fut.cancel()
        await _settled(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    try:
        done = await _within(timeout, fut)
    except CancelledError:
        fut.cancel()
        await _settled(fut)
        raise
    if done:
        return fut.result()
    fut.cancel()
    await _settled(fut)
    try:
        return fut.result()
    except CancelledError as exc:
        raise TimeoutError from exc


def as_completed(fs, *, timeout=None):
    """Return an iterator whose values are coroutines."""
    if isinstance(fs, Future) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    todo = [ensure_future(f) for f in dict.fromkeys(fs)]
    finished = Queue()
    deadline = None if timeout is None else _get_loop().time() + timeout
    for f in todo:
        _on_done(f, finished.put_nowait)

    async def one():
        if deadline is None:
            f = await finished.get()
        else:
            try:
                f = await wait_for(finished.get(), deadline - _get_loop().time())
            except TimeoutError:
                raise TimeoutError from None
        return f.result()

    for _ in todo:
        yield one()


def shield(arg):
    """Wait for a future, shielding it from cancellation."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future()

    def done(_):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner._exception is not None:
            outer.set_exception(inner._exception)
        else:
            outer.set_result(inner._result)

    _on_done(inner, done)
    return outer


# ── timeouts ──

class Timeout:
    """Asynchronous context manager for cancelling overdue coroutines."""

    def __init__(self, when):
        self._when = when
        self._state = 'created'
        self._handle = None
        self._task = None

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if when is not None:
            loop = _get_loop()
            self._handle = loop.call_later(max(when - loop.time(), 0), self._on_timeout)

    def expired(self):
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        info = [self._state]
        if self._state == 'active':
            info.append(f'when={round(self._when, 3) if self._when is not None else None}')
        return f'<Timeout [{self._state}]{" ".join(info[1:])}>'

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError from exc_val
        elif self._state == 'active':
            self._state = 'exited'
        return None

    def _on_timeout(self):
        if self._state == 'active':
            self._task.cancel()
            self._state = 'expiring'
            self._handle = None


def timeout(delay):
    """Timeout async context manager."""
    return Timeout(_get_loop().time() + delay if delay is not None else None)


def timeout_at(when):
    """Schedule the timeout at absolute time."""
    return Timeout(when)


class TaskGroup:
    """Asynchronous context manager for managing groups of tasks."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._tasks = {}
        self._errors = []
        self._parent = None
        self._parent_cancel = False
        self._gate = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._entered = True
        self._parent = current_task()
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        propagate = exc if et is not None and issubclass(et, CancelledError) else None
        if self._parent_cancel:
            if self._parent.uncancel() == 0:
                propagate = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._gate = Future()
            try:
                await self._gate
            except CancelledError as ex:
                if not self._aborting:
                    propagate = ex
                    self._abort()
            self._gate = None
        if propagate is not None and not self._errors:
            raise propagate
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                self._errors = None

    def create_task(self, coro, *, name=None, context=None):
        """Create a new task in this group and return it."""
        if not self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = create_task(coro, name=name)
        self._tasks[task] = True
        _on_done(task, self._task_done)
        return task

    def _abort(self):
        self._aborting = True
        for t in list(self._tasks):
            if not t.done():
                t.cancel()

    def _task_done(self, task):
        self._tasks.pop(task, None)
        if self._gate is not None and not self._tasks and not self._gate.done():
            self._gate.set_result(True)
        if task.cancelled() or task._exception is None:
            return
        self._errors.append(task._exception)
        if self._parent.done():
            return
        if not self._aborting and not self._parent_cancel:
            self._abort()
            self._parent_cancel = True
            self._parent.cancel()

    def __repr__(self):
        info = ''
        if self._tasks:
            info += f' tasks={len(self._tasks)}'
        if self._errors:
            info += f' errors={len(self._errors)}'
        if self._aborting:
            info += ' cancelling'
        elif self._entered:
            info += ' entered'
        return f'<TaskGroup{info}>'


# ── synchronisation ──

class _Locking:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_Locking):
    """Primitive lock objects."""

    def __init__(self):
        self._waiters = collections.deque()
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(w.cancelled() for w in self._waiters):
            self._locked = True
            return True
        fut = Future()
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if not self._locked:
                self._wake_first()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._wake_first()

    def _wake_first(self):
        for fut in self._waiters:
            if not fut.done():
                fut.set_result(True)
            return

    def __repr__(self):
        extra = 'locked' if self._locked else 'unlocked'
        if self._waiters:
            extra += f', waiters:{len(self._waiters)}'
        return f'<asyncio.locks.Lock object at {id(self):#x} [{extra}]>'


class Event:
    """Asynchronous equivalent to threading.Event."""

    def __init__(self):
        self._waiters = collections.deque()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for fut in self._waiters:
                if not fut.done():
                    fut.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        fut = Future()
        self._waiters.append(fut)
        try:
            await fut
            return True
        finally:
            self._waiters.remove(fut)

    def __repr__(self):
        extra = 'set' if self._value else 'unset'
        if self._waiters:
            extra += f', waiters:{len(self._waiters)}'
        return f'<asyncio.locks.Event object at {id(self):#x} [{extra}]>'


class Condition(_Locking):
    """Asynchronous equivalent to threading.Condition."""

    def __init__(self, lock=None):
        lock = Lock() if lock is None else lock
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = collections.deque()

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            fut = Future()
            self._waiters.append(fut)
            try:
                await fut
                return True
            finally:
                self._waiters.remove(fut)
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as e:
                    cancelled = e
            if cancelled is not None:
                raise cancelled

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        count = 0
        for fut in self._waiters:
            if count >= n:
                break
            if not fut.done():
                count += 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Locking):
    """A Semaphore implementation."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = collections.deque()
        self._value = value

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        fut = Future()
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if fut.done() and not fut.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0:
                if not self._wake_next():
                    break
        return True

    def release(self):
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for fut in self._waiters:
            if not fut.done():
                self._value -= 1
                fut.set_result(True)
                return True
        return False

    def __repr__(self):
        extra = 'locked' if self.locked() else f'unlocked, value:{self._value}'
        if self._waiters:
            extra += f', waiters:{len(self._waiters)}'
        return f'<asyncio.locks.{type(self).__name__} object at {id(self):#x} [{extra}]>'


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._bound_value <= self._value:
            raise ValueError('BoundedSemaphore released too many times')
        return super().release()


class Barrier:
    """Asyncio equivalent to threading.Barrier"""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._parties = parties
        self._round = []
        self._broken = False

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: len(self._round))
    broken = property(lambda self: self._broken)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        if self._broken:
            raise BrokenBarrierError('Barrier aborted')
        index = len(self._round)
        fut = Future()
        self._round.append(fut)
        if index + 1 == self._parties:
            waiting, self._round = self._round, []
            for f in waiting:
                if not f.done():
                    f.set_result(None)
            return index
        await fut
        return index

    async def abort(self):
        self._broken = True
        for f in self._round:
            if not f.done():
                f.set_exception(BrokenBarrierError('Abort'))
        self._round = []

    async def reset(self):
        for f in self._round:
            if not f.done():
                f.set_exception(BrokenBarrierError())
        self._round = []
        self._broken = False


# ── queues ──

class Queue:
    """A queue between coroutines: getting waits while it is empty, putting while it is full.

    maxsize: how many items are in a full one; at 0 or below, none is ever full.
    """

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        # Futures of those that wait, in turn.
        self._getters, self._putters = collections.deque(), collections.deque()
        # Set while all items that were put are done.
        self._finished = Event()
        self._finished.set()
        self._unfinished_tasks = 0
        self._init(maxsize)

    # ── where items are kept: for subclasses to override ──

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    # ── what is there ──

    @property
    def maxsize(self):
        """How many items are in a full one."""
        return self._maxsize

    def qsize(self):
        """How many items are in it."""
        return len(self._queue)

    def full(self):
        """Whether putting has to wait."""
        return 0 < self._maxsize <= self.qsize()

    def empty(self):
        """Whether getting has to wait."""
        return not self._queue

    def _format(self):
        parts = [f'maxsize={self._maxsize!r}']
        if self._queue:
            parts.append(f'_queue={list(self._queue)!r}')
        for name in ('_getters', '_putters'):
            waiters = getattr(self, name)
            if waiters:
                parts.append(f'{name}[{len(waiters)}]')
        if self._unfinished_tasks:
            parts.append(f'tasks={self._unfinished_tasks}')
        return ' '.join(parts)

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    # ── waiting ──

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                return waiter.set_result(None)

    async def _wait(self, waiters, must_wait):
        """Take a turn; whoever is stopped while it has come gives it to the next."""
        waiter = Future()
        waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            if waiter in waiters:
                waiters.remove(waiter)
            if not waiter.cancelled() and not must_wait():
                self._wakeup_next(waiters)
            raise

    async def put(self, item):
        """Put an item in, when there is room."""
        while self.full():
            await self._wait(self._putters, self.full)
        return self.put_nowait(item)

    async def get(self):
        """Take an item out, when there is one."""
        while self.empty():
            await self._wait(self._getters, self.empty)
        return self.get_nowait()

    def put_nowait(self, item):
        """Put an item in, or raise QueueFull."""
        if self.full():
            raise QueueFull
        self._unfinished_tasks += 1
        self._finished.clear()
        self._put(item)
        self._wakeup_next(self._getters)

    def get_nowait(self):
        """Take an item out, or raise QueueEmpty."""
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        """An item that was taken out is done."""
        if self._unfinished_tasks < 1:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if not self._unfinished_tasks:
            self._finished.set()

    async def join(self):
        """Wait until every item that was put in is done."""
        if self._unfinished_tasks:
            await self._finished.wait()


class PriorityQueue(Queue):
    """A queue whose smallest item comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return heapq.heappop(self._queue)

    def _put(self, item):
        heapq.heappush(self._queue, item)


class LifoQueue(Queue):
    """A queue whose newest item comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()
