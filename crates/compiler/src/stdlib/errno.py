"""Numbers of system errors."""

_text = {
    1: 'Operation not permitted', 2: 'No such file or directory', 3: 'No such process', 4: 'Interrupted system call',
    5: 'Input/output error', 9: 'Bad file descriptor', 10: 'No child processes', 11: 'Resource temporarily unavailable',
    12: 'Cannot allocate memory', 13: 'Permission denied', 17: 'File exists', 20: 'Not a directory',
    21: 'Is a directory', 22: 'Invalid argument', 24: 'Too many open files', 27: 'File too large',
    28: 'No space left on device', 29: 'Illegal seek', 30: 'Read-only file system', 32: 'Broken pipe',
    33: 'Numerical argument out of domain', 34: 'Numerical result out of range', 36: 'File name too long',
    38: 'Function not implemented', 39: 'Directory not empty', 40: 'Too many levels of symbolic links',
    95: 'Operation not supported', 98: 'Address already in use', 103: 'Software caused connection abort',
    104: 'Connection reset by peer', 110: 'Connection timed out', 111: 'Connection refused',
}
EPERM, ENOENT, ESRCH, EINTR, EIO, EBADF, ECHILD = 1, 2, 3, 4, 5, 9, 10
EAGAIN = EWOULDBLOCK = 11
ENOMEM, EACCES, EEXIST, ENOTDIR, EISDIR, EINVAL, EMFILE = 12, 13, 17, 20, 21, 22, 24
EFBIG, ENOSPC, ESPIPE, EROFS, EPIPE, EDOM, ERANGE = 27, 28, 29, 30, 32, 33, 34
ENAMETOOLONG, ENOSYS, ENOTEMPTY, ELOOP = 36, 38, 39, 40
EOPNOTSUPP = ENOTSUP = 95
EADDRINUSE, ECONNABORTED, ECONNRESET, ETIMEDOUT, ECONNREFUSED = 98, 103, 104, 110, 111
errorcode = {v: k for k, v in list(globals().items()) if k[0] == 'E' and k not in ('EWOULDBLOCK', 'ENOTSUP')}
