"""Of files and directories there are none; what is left is the size of the terminal."""

import os as _os
from collections import namedtuple as _namedtuple

__all__ = ['Error', 'SameFileError', 'get_terminal_size', 'which', 'copy', 'copy2', 'copyfile', 'copyfileobj',
           'copytree', 'disk_usage', 'move', 'rmtree']

_TerminalSize = _namedtuple('terminal_size', 'columns lines', module='os')


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


def get_terminal_size(fallback=(80, 24)):
    """Return columns and lines of the terminal, which is what the environment says it is."""
    def given(name, otherwise):
        try:
            return int(_os.environ[name]) or otherwise
        except (KeyError, ValueError):
            return otherwise
    return _TerminalSize(given('COLUMNS', fallback[0]), given('LINES', fallback[1]))


def which(cmd, mode=1, path=None):
    """Return the path of a command: there are none."""
    return None


def copyfileobj(fsrc, fdst, length=0):
    """Copy from one file-like object to another."""
    while data := fsrc.read(length or 64 * 1024):
        fdst.write(data)


def _absent(path, *args, **kwargs):
    """There are no files."""
    raise FileNotFoundError(2, 'No such file or directory', _os.fspath(path))


copy = copy2 = copyfile = copytree = disk_usage = move = _absent


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """There are no directories."""
    if not ignore_errors:
        _absent(path)
