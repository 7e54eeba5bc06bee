"""Importing by name. What a program names only when it runs has to be there already: an import statement anywhere in
it, or in what it imports, names it.
"""

import sys as _sys
from _vm import _caller_globals

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def _resolve(name, package):
    level = len(name) - len(name.lstrip('.'))
    if not level:
        return name
    if not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    base = package.rsplit('.', level - 1)
    if len(base) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{base[0]}.{name[level:]}' if name[level:] else base[0]


def import_module(name, package=None):
    """Import a module; `package` is what a relative name is relative to."""
    name = _resolve(name, package)
    if not all(part.isidentifier() for part in name.split('.')):
        raise ModuleNotFoundError(f'No module named {name!r}', name=name)
    # As the program's own module would import it.
    space = {'__name__': _caller_globals().get('__name__', '__main__')}
    try:
        exec(f'import {name} as module', space)
    except ImportError as error:
        # Where no module has begun to run, the only frame is the one above.
        traceback = error.__traceback__
        if traceback is not None and traceback.tb_next is None:
            error.__traceback__ = None
        raise
    return space['module']


def reload(module):
    """Run a module's body once more, in the same module."""
    if not isinstance(module, type(_sys)):
        raise TypeError('reload() argument must be a module')
    name = module.__spec__.name if getattr(module, '__spec__', None) is not None else module.__name__
    if _sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    spec = module.__spec__
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
    spec.loader.exec_module(module)
    return _sys.modules[name]


def invalidate_caches():
    """There are no caches."""
