# Classes of the prelude: their statements need the functions above, so this runs second.

class _Generic:
    def __class_getitem__(cls, params):
        args = params if isinstance(params, tuple) else (params,)
        if cls is _Generic:
            if any(p is None or isinstance(p, (type, str, int)) for p in args):
                raise TypeError('Parameters to Generic[...] must all be type variables or parameter specification '
                                'variables.')
        else:
            own = getattr(cls, '__parameters__', ())
            # Only plain type variables have a fixed number of arguments.
            if own and len(args) != len(own) and all(type(p).__name__ == 'TypeVar' for p in own):
                few = 'many' if len(args) > len(own) else 'few'
                raise TypeError(f'Too {few} arguments for {cls}; actual {len(args)}, expected {len(own)}')
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
