"""What describes a module."""

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return the suffixes of files that may be modules."""
    return list(SOURCE_SUFFIXES)


class ModuleSpec:
    """The name of a module, and where it is from."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    @property
    def parent(self):
        """The package that it is in."""
        return self.name if self.submodule_search_locations is not None else self.name.rpartition('.')[0]

    def __repr__(self):
        args = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            args.append(f'origin={self.origin!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __eq__(self, other):
        try:
            return (self.name, self.loader, self.origin) == (other.name, other.loader, other.origin)
        except AttributeError:
            return NotImplemented


class SourceFileLoader:
    """There are no files to load."""

    def __init__(self, fullname, path):
        raise ImportError(f'{path!r} cannot be imported: there are no files here', name=fullname)
