"""What describes a module."""

from _vm import ModuleSpec, SourceFileLoader

ModuleSpec.__module__ = SourceFileLoader.__module__ = 'importlib.machinery'

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return the suffixes of files that may be modules."""
    return list(SOURCE_SUFFIXES)

