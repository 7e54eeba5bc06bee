"""What of the system a sandbox has: paths as text, and an environment that is empty.

There are no files and no processes. What would need them is not here, so that asking for it is an AttributeError.
"""

from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from collections.abc import MutableMapping as _MutableMapping

name = 'posix'
curdir, pardir, extsep, sep, pathsep = '.', '..', '.', '/', ':'
altsep = None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
linesep = '\n'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
error = OSError


class PathLike(metaclass=_ABCMeta):
    """What has a path."""

    @_abstractmethod
    def __fspath__(self):
        """Return the path."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in c.__dict__ for c in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fspath(path):
    """Return the path of an object that has one; str and bytes are paths."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    method = getattr(kind, '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}')
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}')


def fsencode(filename):
    """Return a path as bytes."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """Return a path as str."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ(_MutableMapping):
    """Variables of the environment: none, but those that the program sets."""

    def __init__(self):
        self._data = {}

    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError(f'str expected, not {type(key).__name__}')
        return self._data[key]

    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError(f'str expected, not {type(part).__name__}')
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'environ({{{", ".join(f"{k!r}: {v!r}" for k, v in self._data.items())}}})'

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return {**self, **other}

    def __ror__(self, other):
        return {**other, **self}


environ = _Environ()


def getenv(key, default=None):
    """Return a variable of the environment."""
    return environ.get(key, default)


def putenv(key, value, /):
    """Set a variable of the environment."""
    environ[key] = value


def unsetenv(key, /):
    """Remove a variable of the environment."""
    environ.pop(key, None)


def getcwd():
    """Return the current directory: the root."""
    return '/'


def getcwdb():
    """Return the current directory: the root."""
    return b'/'


def getpid():
    """Return the number of the one process."""
    return 1


def cpu_count():
    """Return how many threads could run at once."""
    return 1


def urandom(size, /):
    """There is no source of secrets."""
    raise NotImplementedError('urandom: there is no source of randomness here')


def strerror(code, /):
    """Return the text of an error number."""
    from errno import _text
    return _text.get(code, f'Unknown error {code}')


def _no_file(path):
    raise FileNotFoundError(2, 'No such file or directory', path)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """There are no files."""
    _no_file(path)


def lstat(path, *, dir_fd=None):
    """There are no files."""
    _no_file(path)


def listdir(path='.'):
    """There are no directories."""
    _no_file(path)


def scandir(path='.'):
    """There are no directories."""
    _no_file(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Visit a tree of directories: there is none."""
    fspath(top)
    return iter(())


def access(path, mode, **kwargs):
    """Return False: there are no files."""
    return False


def open(path, flags, mode=0o777, *, dir_fd=None):
    """There are no files."""
    _no_file(path)


def system(command):
    """There are no processes."""
    raise OSError(38, 'there are no processes here')


popen = system


def __getattr__(name):
    raise AttributeError(f"module 'os' has no attribute '{name}': there are no files and no processes here")


import posixpath as path
