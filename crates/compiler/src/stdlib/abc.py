"""Classes that say what their subclasses have to have, and that others can be counted among (PEP 3119)."""

from _vm import _inherit_pattern


def abstractmethod(funcobj):
    """A decorator: a class has no instances before it has another method in place of this one."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    return getattr(value, '__isabstractmethod__', False)


class abstractclassmethod(classmethod):
    """Both decorators in one, from when they could not be combined."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractstaticmethod(staticmethod):
    """Both decorators in one, from when they could not be combined."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractproperty(property):
    """Both decorators in one, from when they could not be combined."""

    __isabstractmethod__ = True


# Counts registrations: negative answers older than the last one are asked again.
_registrations = 0


class _State:
    __slots__ = ('registry', 'yes', 'no', 'asked')

    def __init__(self):
        self.registry = []
        self.yes = {}
        self.no = {}
        self.asked = _registrations


class ABCMeta(type):
    """The metaclass of such classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        made._abc_impl = _State()
        _find_abstracts(made, namespace, bases)
        return made

    def register(cls, subclass):
        """Count a class among the subclasses. Returns it, so this can decorate it."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        _inherit_pattern(cls, subclass)
        _registrations += 1
        return subclass

    def _abc_registry_clear(cls):
        """Forget what was registered: for tests."""
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        """Forget what was found out: for tests."""
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()

    def __instancecheck__(cls, instance):
        """What isinstance() asks. An object may say that it is of another class than it is."""
        claimed, real = instance.__class__, type(instance)
        if claimed in cls._abc_impl.yes:
            return True
        return cls.__subclasscheck__(claimed) or claimed is not real and cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        """What issubclass() asks."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.asked != _registrations:
            state.no = {}
            state.asked = _registrations
        elif subclass in state.no:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, '__mro__', ()) or _virtually(cls, subclass)
        (state.yes if answer else state.no)[subclass] = True
        return bool(answer)


def _virtually(cls, subclass):
    for registered in cls._abc_impl.registry:
        if issubclass(subclass, registered):
            return True
    for below in type.__subclasses__(cls):
        if issubclass(subclass, below):
            return True
    return False


def _find_abstracts(cls, namespace, bases):
    """Abstract is what the class body has of such methods, and what it leaves as it is in the bases."""
    own = {name for name, value in namespace.items() if _is_abstract(value)}
    inherited = {name for base in bases for name in getattr(base, '__abstractmethods__', ())
                 if _is_abstract(getattr(cls, name, None))}
    cls.__abstractmethods__ = frozenset(own | inherited)


def update_abstractmethods(cls):
    """Find out anew which methods are abstract, after some were added. Returns the class."""
    if hasattr(cls, '__abstractmethods__'):
        _find_abstracts(cls, dict(cls.__dict__), cls.__bases__)
    return cls


class ABC(metaclass=ABCMeta):
    """A base for such classes, in place of the metaclass."""

    __slots__ = ()


def get_cache_token():
    """The current token: it changes with every call of register() on any ABC."""
    return _registrations
