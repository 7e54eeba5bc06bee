"""What describes a module."""

from _vm import ModuleSpec

ModuleSpec.__module__ = 'importlib.machinery'

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return the suffixes of files that may be modules."""
    return list(SOURCE_SUFFIXES)


class SourceFileLoader:
    """There are no files to load."""

    def __init__(self, fullname, path):
        raise ImportError(f'{path!r} cannot be imported: there are no files here', name=fullname)
