"""Stands for a module that this VM has not: a test that uses anything of it is skipped."""
from unittest import Absent as _Absent


def __getattr__(name):
    if name.startswith('__') and name != '__version__':
        raise AttributeError(name)
    return _Absent(f'{__name__}.{name}')


HIGHEST_PROTOCOL = -1
DEFAULT_PROTOCOL = 0
