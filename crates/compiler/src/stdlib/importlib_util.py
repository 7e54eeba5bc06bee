"""What can be said about modules without importing them."""

import sys as _sys
from _vm import _caller_globals, _find_spec
from importlib import _resolve, import_module
from importlib.machinery import ModuleSpec, SourceFileLoader


def resolve_name(name, package):
    """Return the absolute name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _resolve(name, package)


def find_spec(name, package=None):
    """Return the spec of a module; None if there is none. The packages that it is in are imported."""
    full = resolve_name(name, package)
    if full in _sys.modules:
        module = _sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = full.rpartition('.')[0]
    path = None
    if parent:
        try:
            path = import_module(parent).__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f'__path__ attribute not found on {parent!r} while trying to find {full!r}', name=full) from error
    # As the program's own module would find it.
    space = {'__name__': _caller_globals().get('__name__', '__main__'), 'find': _find_spec, 'name': full}
    exec('spec = find(name)', space)
    if space['spec'] is not None:
        return space['spec']
    for finder in _sys.meta_path:
        spec = finder.find_spec(full, path, None)
        if spec is not None:
            return spec


def module_from_spec(spec):
    """Return a module that its spec describes, for its loader to run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(_sys)(spec.name)
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return the spec of a module that a loader makes."""
    if is_package is None and hasattr(loader, 'is_package'):
        is_package = loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """Return the spec of a module that is known by its file."""
    if loader is None:
        loader = SourceFileLoader(name, str(location))
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, 'is_package') and loader.is_package(name):
        spec.submodule_search_locations = [str(location).rpartition('/')[0]]
    return spec
