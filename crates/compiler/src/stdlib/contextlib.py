"""What `with` statements are made easier by: managers out of generators, stacks of managers, and small ready ones."""

from functools import wraps
import abc
from _vm import _handled

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress', 'aclosing']

_GenericAlias = type(list[int])
_MethodType = type(abc.ABC.register)
_over = object()  # What `next` gives for a generator that has ended.


# ── the abstract classes ──

def _defines(cls, name):
    """Whether a class has a method; one that is None says that it has not."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
    return False


class AbstractContextManager(abc.ABC):
    """What a `with` statement takes. Missing: __exit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager and _defines(C, '__enter__') and _defines(C, '__exit__'):
            return True
        return NotImplemented

    def __enter__(self):
        """What `as` binds: the manager itself, unless a subclass has something better."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """The end of the block: what left it, if an exception did, is handled if the answer is true."""
        return None


class AbstractAsyncContextManager(abc.ABC):
    """What an `async with` statement takes. Missing: __aexit__."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager and _defines(C, '__aenter__') and _defines(C, '__aexit__'):
            return True
        return NotImplemented

    async def __aenter__(self):
        """What `as` binds: the manager itself, unless a subclass has something better."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """The end of the block: what left it, if an exception did, is handled if the answer is true."""
        return None


# ── managers as decorators ──

class ContextDecorator:
    """Mixin for managers that may also stand over a function, whose calls are then blocks of the manager."""

    def _recreate_cm(self):
        """The manager for one call. Those that serve once give a fresh one."""
        return self

    def __call__(self, func):
        @wraps(func)
        def call(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return call


class AsyncContextDecorator:
    """The same of asynchronous managers and functions."""

    def _recreate_cm(self):
        """The manager for one call. Those that serve once give a fresh one."""
        return self

    def __call__(self, func):
        @wraps(func)
        async def call(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return call


# ── managers out of generators ──

class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)
        # An instance is documented as its function is.
        own = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if own is None else own

    def _recreate_cm(self):
        # A generator serves once.
        return type(self)(self.func, self.args, self.kwds)


def _came_through(error, value, ends):
    """Whether what a generator raises is what was thrown in, rather than an error of its own. One of `ends` comes out
    as the cause of a RuntimeError, since a generator cannot raise it."""
    return error is value or (
        isinstance(error, RuntimeError) and isinstance(value, ends) and error.__cause__ is value)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """What a function under @contextmanager returns."""

    def __enter__(self):
        # Once entered, it makes no other of its kind.
        gen = self.gen
        del self.args, self.kwds, self.func
        try:
            return next(gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        gen = self.gen
        if typ is None:
            if next(gen, _over) is _over:
                return False
            complaint = "generator didn't stop"
        else:
            if value is None:
                value = typ()
            try:
                gen.throw(value)
            except StopIteration as end:
                # It handled the exception and ended, or its end is the exception.
                return end is not value
            except BaseException as error:
                if not _came_through(error, value, StopIteration):
                    raise
                # The frames of the generator do not belong to it.
                value.__traceback__ = traceback
                return False
            complaint = "generator didn't stop after throw()"
        try:
            raise RuntimeError(complaint)
        finally:
            gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """What a function under @asynccontextmanager returns."""

    async def __aenter__(self):
        gen = self.gen
        del self.args, self.kwds, self.func
        try:
            return await anext(gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        gen = self.gen
        if typ is None:
            if await anext(gen, _over) is _over:
                return False
            complaint = "generator didn't stop"
        else:
            if value is None:
                value = typ()
            try:
                await gen.athrow(value)
            except StopAsyncIteration as end:
                return end is not value
            except BaseException as error:
                if not _came_through(error, value, (StopIteration, StopAsyncIteration)):
                    raise
                value.__traceback__ = traceback
                return False
            complaint = "generator didn't stop after athrow()"
        try:
            raise RuntimeError(complaint)
        finally:
            await gen.aclose()


def contextmanager(func):
    """Make a generator function that yields once one that returns context managers: what it yields is what `as` binds,
    and it goes on when the block is left, with the exception raised at the yield if there is one."""
    @wraps(func)
    def make(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return make


def asynccontextmanager(func):
    """The same for asynchronous generator functions and `async with`."""
    @wraps(func)
    def make(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return make


# ── small managers ──

class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A manager that does nothing, for where one is optional."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aexit__(self, *excinfo):
        pass


class closing(AbstractContextManager):
    """Call `thing.close()` when the block is left."""

    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing


class aclosing(AbstractAsyncContextManager):
    """Await `thing.aclose()` when the block is left."""

    def __init__(self, thing):
        self.thing = thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()

    async def __aenter__(self):
        return self.thing


class suppress(AbstractContextManager):
    """Exceptions of these classes end the block and go no further; those within a group leave it."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None or issubclass(exctype, self._exceptions):
            return exctype is not None
        if issubclass(exctype, BaseExceptionGroup):
            rest = excinst.split(self._exceptions)[1]
            if rest is not None:
                raise rest
            return True
        return False


class _RedirectStream(AbstractContextManager):
    _stream = None  # Its name in `sys`.

    def __init__(self, new_target):
        self._new_target = new_target
        # One for each time that it is entered: it may be within itself.
        self._old_targets = []

    def __enter__(self):
        import sys
        before = getattr(sys, self._stream)
        self._old_targets.append(before)
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        before = self._old_targets.pop()
        setattr(sys, self._stream, before)


class redirect_stdout(_RedirectStream):
    """Within the block, sys.stdout is another file."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Within the block, sys.stderr is another file."""

    _stream = 'stderr'


# ── stacks ──

_NO_EXCEPTION = None, None, None


def _chain(error, before, outside):
    """What a callback raises is chained as if each callback had been called while the block of the next was left: the
    exception so far is the context at its root. (`outside` is what is being handled around the stack.)"""
    root = error
    while root.__context__ is not None and root.__context__ is not before:
        if root.__context__ is outside:
            root.__context__ = before
            break
        root = root.__context__


def _raise_chained(error):
    context = error.__context__
    try:
        raise error
    except BaseException:
        # Raising has made this one's own context of it.
        error.__context__ = context
        raise


class _BaseExitStack:
    """What both stacks have in common. An entry is whether the callback is synchronous, and the callback."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Move all callbacks to a new stack, and return that: leaving this one's block calls them no more."""
        moved = type(self)()
        moved._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return moved

    def _push(self, exit, name, sync):
        try:
            entry = getattr(type(exit), name)
        except AttributeError:
            entry = exit  # A function.
        else:
            entry = _MethodType(entry, exit)
        self._exit_callbacks.append((sync, entry))
        return exit

    def push(self, exit):
        """Have a manager's __exit__, or a function with its parameters, called when the block is left."""
        return self._push(exit, '__exit__', True)

    def enter_context(self, cm):
        """Enter a manager, to be left with the block; returns what its __enter__ does."""
        # Of the class, as `with` looks them up.
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            'not support the context manager protocol') from None
        result = enter(cm)
        self._exit_callbacks.append((True, _MethodType(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Have a function called with these arguments when the block is left; it cannot handle exceptions."""
        def call(exc_type, exc, tb):
            callback(*args, **kwds)
        # The signature is that of __exit__, but tools find the function.
        call.__wrapped__ = callback
        self._exit_callbacks.append((True, call))
        return callback


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A manager of any number of managers and callbacks, which its block adds; they are left in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        details, handled, pending, outside = exc_details, False, None, _handled()
        while self._exit_callbacks:
            callback = self._exit_callbacks.pop()[1]
            try:
                if callback(*details):
                    details, handled, pending = _NO_EXCEPTION, True, None
            except BaseException as error:
                _chain(error, details[1], outside)
                details, pending = (type(error), error, error.__traceback__), error
        if pending is not None:
            _raise_chained(pending)
        return handled and exc_details[0] is not None

    def close(self):
        """Call all callbacks now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """The same for `async with`, and for asynchronous managers and callbacks as well."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous manager, to be left with the block; gives what its __aenter__ does."""
        # Of the class, as `with` looks them up.
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            'not support the asynchronous context manager protocol') from None
        result = await enter(cm)
        self._exit_callbacks.append((False, _MethodType(leave, cm)))
        return result

    def push_async_exit(self, exit):
        """Have a manager's __aexit__, or a coroutine function with its parameters, awaited when the block is left."""
        return self._push(exit, '__aexit__', False)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Have a coroutine function awaited with these arguments when the block is left."""
        async def call(exc_type, exc, tb):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._exit_callbacks.append((False, call))
        return callback

    async def aclose(self):
        """Await and call all callbacks now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        details, handled, pending, outside = exc_details, False, None, _handled()
        while self._exit_callbacks:
            sync, callback = self._exit_callbacks.pop()
            try:
                answer = callback(*details)
                if answer if sync else await answer:
                    details, handled, pending = _NO_EXCEPTION, True, None
            except BaseException as error:
                _chain(error, details[1], outside)
                details, pending = (type(error), error, error.__traceback__), error
        if pending is not None:
            _raise_chained(pending)
        return handled and exc_details[0] is not None
