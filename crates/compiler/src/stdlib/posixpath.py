"""Paths as text. There are no files: what asks the disk finds nothing there."""

from os import environ as _environ, fspath as _fspath

curdir, pardir, extsep, sep, pathsep = '.', '..', '.', '/', ':'
altsep = None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
           'commonpath', 'normpath', 'abspath', 'realpath', 'relpath', 'expanduser', 'expandvars', 'exists', 'lexists',
           'isfile', 'isdir', 'islink', 'ismount', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep',
           'devnull', 'supports_unicode_filenames']


def _of(path, text):
    """`text` in the type of `path`."""
    return text.encode() if isinstance(path, bytes) else text


def _check(function, *paths):
    kinds = {bytes if isinstance(p, bytes) else str for p in paths if isinstance(p, (str, bytes))}
    for p in paths:
        if not isinstance(p, (str, bytes)):
            raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(p).__name__!r}') from None
    if len(kinds) > 1:
        raise TypeError(f"Can't mix strings and bytes in path components") from None


def normcase(s):
    """Return the path: case matters."""
    return _fspath(s)


def isabs(s):
    """Return whether the path is absolute."""
    s = _fspath(s)
    return s.startswith(_of(s, '/'))


def join(a, *p):
    """Join paths; an absolute one begins anew."""
    a = _fspath(a)
    slash = _of(a, '/')
    path = a
    try:
        parts = [_fspath(b) for b in p]
    except TypeError:
        _check('join', a, *p)
        raise
    _check('join', a, *parts)
    for b in parts:
        if b.startswith(slash):
            path = b
        elif not path or path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    """Return (head, tail): everything before and after the last slash."""
    p = _fspath(p)
    slash = _of(p, '/')
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Return (root, ext): the extension begins at the last dot of the last part."""
    p = _fspath(p)
    slash, dot = _of(p, '/'), _of(p, '.')
    start = p.rfind(slash) + 1
    name = p[start:]
    stem = name.lstrip(dot)
    i = stem.rfind(dot)
    if i < 0:
        return p, p[:0]
    cut = len(p) - len(stem) + i
    return p[:cut], p[cut:]


def splitdrive(p):
    """Return (drive, path): there are no drives."""
    p = _fspath(p)
    return p[:0], p


def basename(p):
    """Return what stands behind the last slash."""
    return split(p)[1] if isinstance(p, (str, bytes)) else split(_fspath(p))[1]


def dirname(p):
    """Return what stands before the last slash."""
    return split(p)[0]


def commonprefix(m):
    """Return the longest prefix, by characters, of all."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(p) for p in m]
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """Return the longest path that all are below."""
    paths = [_fspath(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _check('commonpath', *paths)
    slash, here = _of(paths[0], '/'), _of(paths[0], '.')
    absolute = {p.startswith(slash) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[c for c in p.split(slash) if c and c != here] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if i >= len(high) or c != high[i]:
            common = low[:i]
            break
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)


def normpath(path):
    """Remove what is superfluous."""
    path = _fspath(path)
    slash, dot, dots = _of(path, '/'), _of(path, '.'), _of(path, '..')
    if not path:
        return dot
    # Two leading slashes may mean something else than one; three do not.
    start = slash * (2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else
                     1 if path.startswith(slash) else 0)
    out = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or not start and not out or out and out[-1] == dots:
            out.append(part)
        elif out:
            out.pop()
    return start + slash.join(out) or dot


def abspath(path):
    """Return an absolute path: the current directory is the root."""
    path = _fspath(path)
    return normpath(path if isabs(path) else join(_of(path, '/'), path))


def realpath(filename, *, strict=False):
    """Return an absolute path: there are no links."""
    filename = _fspath(filename)
    if strict:
        raise FileNotFoundError(2, 'No such file or directory', filename)
    return abspath(filename)


def relpath(path, start=None):
    """Return the path as seen from `start`."""
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash = _of(path, '/')
    start = slash if start is None else _fspath(start)
    _check('relpath', path, start)
    below = [c for c in abspath(start).split(slash) if c]
    target = [c for c in abspath(path).split(slash) if c]
    same = len(commonprefix([below, target]))
    out = [_of(path, '..')] * (len(below) - same) + target[same:]
    return slash.join(out) if out else _of(path, '.')


def expanduser(path):
    """Return the path: there are no users."""
    return _fspath(path)


def expandvars(path):
    """Replace $name and ${name} by variables of the environment."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    out, i = [], 0
    while i < len(path):
        if path[i] == '$':
            j = i + 1
            if path[j:j + 1] == '{':
                end = path.find('}', j)
                name, after = (path[j + 1:end], end + 1) if end > 0 else (None, j)
            else:
                while j < len(path) and path[j].isascii() and (path[j].isalnum() or path[j] == '_'):
                    j += 1
                name, after = path[i + 1:j], j
            if name and name in _environ:
                out.append(_environ[name])
                i = after
                continue
        out.append(path[i])
        i += 1
    return ''.join(out)


def _absent(path):
    """Return False: there are no files."""
    if not isinstance(path, int):
        _fspath(path)
    return False


exists = lexists = isfile = isdir = islink = ismount = _absent


def _no_file(filename):
    """There are no files."""
    raise FileNotFoundError(2, 'No such file or directory', filename)


getsize = getmtime = getatime = getctime = _no_file


def samefile(f1, f2):
    """There are no files."""
    _no_file(f1)
