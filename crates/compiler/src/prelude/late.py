# Classes of the prelude: their statements need the functions above, so this runs second.

class _Generic:
    def __class_getitem__(cls, params):
        return _generic_alias(cls, params)
_Generic.__name__ = _Generic.__qualname__ = 'Generic'
_Generic.__module__ = 'typing'
