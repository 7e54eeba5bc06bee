# Classes of the prelude: their statements need the functions above, so this runs second.

class _Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        return _typing('_generic_class_getitem', (cls, params), {})

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        _typing('_generic_init_subclass', (cls,), {})
_Generic.__name__ = _Generic.__qualname__ = 'Generic'
_Generic.__module__ = 'typing'


class SourceFileLoader:
    """Runs the source of a module that is there, in whatever module it is given."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path
        # Canonical spec of what is run.
        self._source = _locate_source(path)
        if self._source is None:
            raise ImportError(f'{path!r} cannot be imported: there are no files here', name=fullname, path=path)

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        """Modules are ordinary ones."""

    def exec_module(self, module):
        """Run the source in a module."""
        exec(_source_code(self._source, module.__dict__), module.__dict__)

    def get_code(self, fullname=None):
        """Return the module's code."""
        return _source_code(self._source, {})

    def get_source(self, fullname=None):
        """Return the module's source."""
        return _source_text(self._source)

    def get_filename(self, fullname=None):
        """Return what the module's file is called."""
        return self.path

    def is_package(self, fullname=None):
        """Return whether the module is a package."""
        return _source_is_package(self._source)


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
        if self.submodule_search_locations is not None:
            args.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f'ModuleSpec({", ".join(args)})'

    def __eq__(self, other):
        try:
            return (self.name, self.loader, self.origin) == (other.name, other.loader, other.origin)
        except AttributeError:
            return NotImplemented
