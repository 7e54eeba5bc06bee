"""Stands for a module that this VM has not: a test that uses anything of it is skipped."""
import unittest as _unittest


class _Absent:
    def __init__(self, name):
        self.__name__ = name

    def __call__(self, *args, **kwargs):
        # At a module's level the result is another thing that is not there; in a test it ends the test.
        if not _unittest._running:
            return _Absent(f'{self.__name__}()')
        raise _unittest._Skipped(f'needs {self.__name__}')

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return _Absent(f'{self.__name__}.{name}')

    def __iter__(self):
        raise _unittest._Skipped(f'needs {self.__name__}')

    def __fspath__(self):
        return ''

    def __add__(self, other):
        return self

    __radd__ = __mul__ = __rmul__ = __or__ = __and__ = __getitem__ = __add__

    def __lt__(self, other):
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __mro_entries__(self, bases):
        return (object,)


def __getattr__(name):
    if name.startswith('__') and name != '__version__':
        raise AttributeError(name)
    return _Absent(f'{__name__}.{name}')


HIGHEST_PROTOCOL = -1
DEFAULT_PROTOCOL = 0
