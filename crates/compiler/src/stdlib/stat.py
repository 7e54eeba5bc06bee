"""What the mode of a file means."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG, S_IFIFO, S_IFLNK, S_IFSOCK = (
    0o040000, 0o020000, 0o060000, 0o100000, 0o010000, 0o120000, 0o140000)
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001
_LETTERS = {S_IFLNK: 'l', S_IFSOCK: 's', S_IFREG: '-', S_IFBLK: 'b', S_IFDIR: 'd', S_IFCHR: 'c', S_IFIFO: 'p'}


def S_IMODE(mode, /):
    """Return the permissions."""
    return mode & 0o7777


def S_IFMT(mode, /):
    """Return the kind of file."""
    return mode & 0o170000


def S_ISDIR(mode, /):
    """Return whether it is a directory."""
    return S_IFMT(mode) == S_IFDIR


def S_ISREG(mode, /):
    """Return whether it is a regular file."""
    return S_IFMT(mode) == S_IFREG


def S_ISLNK(mode, /):
    """Return whether it is a link."""
    return S_IFMT(mode) == S_IFLNK


def S_ISCHR(mode, /):
    """Return whether it is a character device."""
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode, /):
    """Return whether it is a block device."""
    return S_IFMT(mode) == S_IFBLK


def S_ISFIFO(mode, /):
    """Return whether it is a pipe."""
    return S_IFMT(mode) == S_IFIFO


def S_ISSOCK(mode, /):
    """Return whether it is a socket."""
    return S_IFMT(mode) == S_IFSOCK


def filemode(mode, /):
    """Return the mode as `ls -l` shows it."""
    out = [_LETTERS.get(S_IFMT(mode), '?')]
    for i, special, letter in ((6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't')):
        bits = mode >> i
        out.append('r' if bits & 4 else '-')
        out.append('w' if bits & 2 else '-')
        x = bits & 1
        out.append((letter if x else letter.upper()) if mode & special else 'x' if x else '-')
    return ''.join(out)
