"""Abstract base classes of what finds and loads modules."""

import abc
from importlib.machinery import SourceFileLoader

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader',
           'FileLoader', 'SourceLoader']


class Loader(metaclass=abc.ABCMeta):
    """Makes modules."""

    def create_module(self, spec):
        """Return a module to run; None: an ordinary one."""
        return None

    def load_module(self, fullname):
        """Return a module that has run."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        from importlib.util import module_from_spec, spec_from_loader
        import sys
        module = sys.modules[fullname] = module_from_spec(spec_from_loader(fullname, self))
        self.exec_module(module)
        return sys.modules[fullname]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules by name, from `sys.meta_path`."""

    def invalidate_caches(self):
        """Forget what was found."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one place."""

    def invalidate_caches(self):
        """Forget what was found."""


class ResourceLoader(Loader):
    """A loader that has other data, too."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return data as bytes."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can say what it runs."""

    def is_package(self, fullname):
        """Return whether a module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """Return the code of a module."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """Return the source of a module."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        """Return the code of a source."""
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        """Run a module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader whose modules have files."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Return the name of a module's file."""
        raise ImportError


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source files."""

    def get_source(self, fullname):
        """Return the source of a module."""
        return self.get_data(self.get_filename(fullname)).decode()


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader that knows a module's name and file."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, name=None):
        """Return the name of the file."""
        return self.path


SourceLoader.register(SourceFileLoader)
FileLoader.register(SourceFileLoader)
