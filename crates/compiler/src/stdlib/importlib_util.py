"""What can be said about modules without importing them."""

import sys as _sys
from importlib import _resolve
from importlib.machinery import ModuleSpec


def resolve_name(name, package):
    """Return the absolute name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _resolve(name, package)


def find_spec(name, package=None):
    """Return the spec of a module that is loaded or can be; None if there is none."""
    from importlib import import_module
    name = resolve_name(name, package)
    module = _sys.modules.get(name)
    if module is None:
        try:
            module = import_module(name)
        except ModuleNotFoundError as error:
            if error.name == name:
                return None
            raise
    return ModuleSpec(name, None, origin=getattr(module, '__file__', 'built-in'),
                      is_package=hasattr(module, '__path__'))


def module_from_spec(spec):
    """Return a module that the spec's loader makes."""
    if spec.loader is None:
        raise ImportError(f'module {spec.name!r} cannot be made from a spec here', name=spec.name)
    module = spec.loader.create_module(spec)
    if module is None:
        module = type(_sys)(spec.name)
    module.__spec__ = spec
    return module


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return the spec of a module that a loader makes."""
    if is_package is None and hasattr(loader, 'is_package'):
        is_package = loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """There are no files."""
    raise ImportError(f'{location!r} cannot be imported: there are no files here', name=name)
