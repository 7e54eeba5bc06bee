# What is in `typing` of this version of Python, and the few things that came later.
from collections.abc import Buffer
from types import get_original_bases
from typing import *
from typing import Any, _SpecialForm

ReadOnly = Required
TypeIs = TypeGuard
NoDefault = type('NoDefault', (), {})()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorate(what):
        what.__deprecated__ = message
        return what
    return decorate
