"""Paths as objects. There are no files: what asks the disk finds nothing there."""

import posixpath as _p
from os import PathLike as _PathLike, fspath as _fspath

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class _Parents:
    """The paths above one, nearest first."""

    def __init__(self, path):
        self._path = path
        self._count = len(path.parts) - bool(path.anchor)

    def __len__(self):
        return self._count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[j] for j in range(*i.indices(len(self))))
        if not -len(self) <= i < len(self):
            raise IndexError(i)
        path = self._path
        for _ in range(i % len(self) + 1):
            path = path.parent
        return path

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath(_PathLike):
    """A path, with nothing behind it."""

    __slots__ = ('_root', '_tail')

    def __new__(cls, *args):
        if cls in (PurePath, Path):
            cls = PurePosixPath if cls is PurePath else PosixPath
        texts = []
        for arg in args:
            text = _fspath(arg)
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, not '
                                f'{type(text).__name__!r}')
            texts.append(text)
        path = _p.join(*texts) if texts else ''
        root = '//' if path[:2] == '//' and path[2:3] != '/' else path[:1] if path[:1] == '/' else ''
        return cls._make(root, [part for part in path.split('/') if part and part != '.'])

    @classmethod
    def _make(cls, root, tail):
        self = object.__new__(cls)
        self._root = root
        self._tail = tail
        return self

    def __reduce__(self):
        return type(self), self.parts

    drive = ''
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: ((self._root,) if self._root else ()) + tuple(self._tail))
    name = property(lambda self: self._tail[-1] if self._tail else '')
    parents = property(_Parents)

    @property
    def parent(self):
        """The path above."""
        return self._make(self._root, self._tail[:-1])

    @property
    def suffix(self):
        """The last extension."""
        name = self.name
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All extensions."""
        name = self.name
        return [] if name.endswith('.') else ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without the last extension."""
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    def __str__(self):
        return self._root + '/'.join(self._tail) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return it with slashes."""
        return str(self)

    def as_uri(self):
        """Return it as a URL."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(str(self))

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def _key(self):
        return self.parts

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other) and isinstance(self, PureWindowsPath) == isinstance(other, PureWindowsPath)

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def is_absolute(self):
        """Return whether it begins at the root."""
        return bool(self._root)

    def is_reserved(self):
        """Return False."""
        return False

    def joinpath(self, *args):
        """Return the paths joined."""
        return type(self)(self, *args)

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        """Return it with another name."""
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._make(self._root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        """Return it with another name and the same extension."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """Return it with another extension."""
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.with_name(self.name[:-len(self.suffix)] + suffix if self.suffix else self.name + suffix)

    def relative_to(self, *other):
        """Return it as seen from another one, which it is below."""
        if not other:
            raise TypeError('need at least one argument')
        other = type(self)(*other)
        if not self.is_relative_to(other):
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
        return self._make('', self._tail[len(other._tail):])

    def is_relative_to(self, *other):
        """Return whether it is below another one."""
        other = type(self)(*other)
        return self._root == other._root and self._tail[:len(other._tail)] == other._tail

    def match(self, path_pattern):
        """Return whether it fits a pattern, from the right."""
        from fnmatch import fnmatchcase
        pattern = type(self)(path_pattern)
        if not pattern.parts:
            raise ValueError('empty pattern')
        parts, wanted = self.parts, pattern.parts
        if pattern._root and len(wanted) != len(parts) or len(wanted) > len(parts):
            return False
        return all(fnmatchcase(a, b) for a, b in zip(reversed(parts), reversed(wanted)))


class PurePosixPath(PurePath):
    """A path with slashes."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of another system."""

    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError('paths of Windows are not known here')


class Path(PurePath):
    """A path on the disk, where there is nothing."""

    __slots__ = ()

    @classmethod
    def cwd(cls):
        """Return the current directory: the root."""
        return cls('/')

    @classmethod
    def home(cls):
        """There are no users."""
        raise RuntimeError('Could not determine home directory.')

    def absolute(self):
        """Return it from the root."""
        return self if self._root else self._make('/', list(self._tail))

    def resolve(self, strict=False):
        """Return it from the root, without `..`."""
        if strict:
            self._absent()
        return type(self)(_p.abspath(str(self)))

    def expanduser(self):
        """Return it: there are no users."""
        return self

    def _absent(self, *args, **kwargs):
        """There are no files."""
        raise FileNotFoundError(2, 'No such file or directory', str(self))

    open = read_text = read_bytes = write_text = write_bytes = stat = lstat = unlink = rmdir = mkdir = touch = rename = \
        replace = iterdir = chmod = owner = group = readlink = symlink_to = hardlink_to = samefile = _absent

    def _false(self):
        """Return False: there are no files."""
        return False

    exists = is_file = is_dir = is_symlink = is_mount = is_socket = is_fifo = is_block_device = is_char_device = _false

    def glob(self, pattern):
        """Yield files: there are none."""
        return iter(())

    rglob = glob


class PosixPath(Path, PurePosixPath):
    """A path on the disk, with slashes."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of another system."""

    __slots__ = ()
