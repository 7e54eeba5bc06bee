"""Importing by name. What a program names only when it runs has to be there already: an import statement anywhere in
it, or in what it imports, names it.
"""

import sys as _sys
from _vm import _caller_globals

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__path__ = []
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
    exec(f'import {name} as module', space)
    return space['module']


def reload(module):
    """A module's body is run once."""
    raise ImportError(f'module {module.__name__} cannot be run again', name=module.__name__)


def invalidate_caches():
    """There are no caches."""
