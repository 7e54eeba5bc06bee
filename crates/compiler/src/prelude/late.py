# Classes of the prelude: their statements need the functions above, so this runs second.

class _Generic:
    def __class_getitem__(cls, params):
        return _generic_alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        params = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            for p in getattr(base, '__parameters__', ()):
                if p not in params:
                    params.append(p)
        cls.__parameters__ = tuple(params)
_Generic.__name__ = _Generic.__qualname__ = 'Generic'
_Generic.__module__ = 'typing'
