"""What is in packages: modules, and nothing else."""

import sys as _sys
from collections import namedtuple as _namedtuple
from _vm import _sources
from importlib import import_module as _import_module
from importlib.util import find_spec as _find_spec

__all__ = ['get_loader', 'find_loader', 'walk_packages', 'iter_modules', 'get_data', 'extend_path', 'resolve_name',
           'ModuleInfo']

ModuleInfo = _namedtuple('ModuleInfo', 'module_finder name ispkg')


def find_loader(fullname):
    """Return the loader of a module, or None."""
    spec = _find_spec(fullname)
    return spec and spec.loader


def get_loader(module_or_name):
    """Return the loader of a module, or None."""
    if isinstance(module_or_name, str):
        module_or_name = _sys.modules.get(module_or_name, module_or_name)
    return find_loader(module_or_name) if isinstance(module_or_name, str) else module_or_name.__loader__


def iter_modules(path=None, prefix=''):
    """Return an iterator of the modules below these directories."""
    seen = set()
    for directory in path or ():
        start = f'{directory}/'
        for source in sorted(_sources()):
            if not source.startswith(start) or not source.endswith('.py'):
                continue
            parts = source[len(start):-3].split('/')
            package = len(parts) == 2 and parts[1] == '__init__'
            if (package or len(parts) == 1 and parts[0] != '__init__') and parts[0] not in seen:
                seen.add(parts[0])
                yield ModuleInfo(None, prefix + parts[0], package)


def walk_packages(path=None, prefix='', onerror=None):
    """Return an iterator of the modules below these directories and in packages there, which are imported."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            package = _import_module(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(package.__path__, info.name + '.', onerror)


def get_data(package, resource):
    """Return a file's bytes, if the package's loader has files; otherwise None."""
    spec = _find_spec(package)
    if spec is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = _import_module(package)
    return spec.loader.get_data(f'{module.__file__.rpartition("/")[0]}/{resource}')


def extend_path(path, name):
    """Return the path of a package, which is in one place."""
    return list(path)


def resolve_name(name):
    """Return the object that a dotted name means, or `module:object`."""
    module, colon, rest = name.partition(':')
    if colon:
        found, parts = _import_module(module), rest.split('.') if rest else []
    else:
        parts = name.split('.')
        found = _import_module(parts.pop(0))
        path = found.__name__
        while parts:
            try:
                found = _import_module(f'{path}.{parts[0]}')
            except ImportError:
                break
            path = f'{path}.{parts.pop(0)}'
    for part in parts:
        found = getattr(found, part)
    return found
