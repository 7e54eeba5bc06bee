"""What a program in the sandbox may know about its interpreter."""

from collections import namedtuple as _namedtuple
from _vm import _frame_module, _frames, _handled, _int_digits, _loaded_modules, _make_frame, _print_text, _recursion_limit

_VersionInfo = _namedtuple('version_info', 'major minor micro releaselevel serial', module='sys')


class _version_info(_VersionInfo):
    __slots__ = ()

    def __repr__(self):
        return 'sys.' + super().__repr__()


_version_info.__name__ = 'version_info'
version_info = _version_info(3, 12, 0, 'final', 0)
version = '3.12.0 (edge-python)'
hexversion = 0x030C00F0
platform = 'edge'
byteorder = 'little'
maxsize = (1 << 63) - 1
maxunicode = 0x10FFFF
argv = ['']
path = []
# Finders that the program adds are asked for modules that nothing else knows.
meta_path = []
path_hooks = []
path_importer_cache = {}
warnoptions = []
dont_write_bytecode = True
executable = prefix = exec_prefix = base_prefix = base_exec_prefix = ''
builtin_module_names = ('builtins', 'sys')
api_version = 1013
copyright = ''


class _Stream:
    """Where printed text goes."""

    encoding = 'utf-8'
    errors = 'strict'
    closed = False

    def __init__(self, name):
        self.name = f'<{name}>'
        self.mode = 'w'

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        _print_text(s)
        return len(s)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


class _ErrorStream(_Stream):
    """The sandbox has no stream for warnings and the like: they are dropped."""

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        return len(s)


class _Input:
    """`input()` by lines."""

    encoding = 'utf-8'
    closed = False
    name = '<stdin>'

    def readline(self, size=-1, /):
        try:
            return input() + '\n'
        except EOFError:
            return ''

    def read(self, size=-1, /):
        out = []
        while line := self.readline():
            out.append(line)
        return ''.join(out)

    def readlines(self, hint=-1, /):
        return list(self)

    def isatty(self):
        return False

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


stdout = __stdout__ = _Stream('stdout')
stderr = __stderr__ = _ErrorStream('stderr')
stdin = __stdin__ = _Input()


class _SimpleInfo:
    def __init__(self, name, /, **fields):
        self.__dict__.update(fields)
        self._name = name

    def __repr__(self):
        fields = ', '.join([f'{k}={v!r}' for k, v in self.__dict__.items() if k != '_name'])
        return f'{self._name}({fields})'


float_repr_style = 'short'
float_info = _SimpleInfo(
    'sys.float_info', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308,
    min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _SimpleInfo('sys.int_info', bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                       str_digits_check_threshold=640)
hash_info = _SimpleInfo('sys.hash_info', width=64, modulus=(1 << 61) - 1, inf=314159, nan=0, imag=1000003,
                        algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)
implementation = _SimpleInfo('namespace', name='edge-python', version=version_info, hexversion=hexversion,
                             cache_tag=None)


flags = _SimpleInfo('sys.flags', debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1,
                    no_user_site=1, no_site=1, ignore_environment=1, verbose=0, bytes_warning=0, quiet=0,
                    hash_randomization=0, isolated=1, dev_mode=False, utf8_mode=1, warn_default_encoding=0,
                    safe_path=True, int_max_str_digits=4300)


def exit(status=None, /):
    """Exit the interpreter by raising SystemExit(status)."""
    raise SystemExit if status is None else SystemExit(status)


def exception():
    """Return the exception instance that is being handled, None if there is none."""
    return _handled()


def exc_info():
    """Return (type, value, traceback) of the exception that is being handled."""
    e = _handled()
    return (None, None, None) if e is None else (type(e), e, e.__traceback__)


def _getframemodulename(depth=0):
    """The name of the module of a frame; unlike `_getframe` it counts those of the library, too."""
    return _frame_module(depth + 1)


def _getframe(depth=0, /):
    """Return a frame of the program as it is now, with those that called it; it does not change afterwards."""
    below = None
    for entry in _frames()[max(depth, 0):][::-1]:
        frame = _make_frame(*entry)
        frame.f_back = below
        below = frame
    if below is None:
        raise ValueError('call stack is not deep enough')
    return below


def intern(string, /):
    """The same string: all equal identifiers are interned already."""
    if type(string) is not str:
        raise TypeError(f'intern() argument must be str, not {type(string).__name__}')
    return string


def getdefaultencoding():
    """Return the current default encoding used by the Unicode implementation."""
    return 'utf-8'


def getfilesystemencoding():
    """Return the encoding of paths."""
    return 'utf-8'


def getfilesystemencodeerrors():
    """Return how errors in paths are dealt with."""
    return 'surrogateescape'


def audit(event, /, *args):
    """Nothing listens."""


def getrecursionlimit():
    """Return the current value of the recursion limit."""
    return _recursion_limit()


def setrecursionlimit(limit, /):
    """Set the maximum depth of calls: to the given limit, or to the host's if that is lower."""
    if not hasattr(type(limit), '__index__'):
        raise TypeError(f"'{type(limit).__name__}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError('recursion limit must be greater or equal than 1')
    _recursion_limit(limit)


def get_int_max_str_digits():
    """Return the maximum string digits limit for non-binary int<->str conversions."""
    return _int_digits()


def set_int_max_str_digits(maxdigits):
    """Set the maximum string digits limit for non-binary int<->str conversions."""
    if not isinstance(maxdigits, int):
        raise TypeError(f"'{type(maxdigits).__name__}' object cannot be interpreted as an integer")
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _int_digits(maxdigits)



def getrefcount(object, /):
    """References are not counted; CPython's answer for one variable and this call."""
    return 2


def getsizeof(object, default=None, /):
    """Sizes are not told."""
    if default is not None:
        return default
    raise TypeError(f"object of type '{type(object).__name__}' does not tell its size")


def is_finalizing():
    """Return False: a program ends without it."""
    return False


def gettrace():
    """There is no tracing."""
    return None


modules = _loaded_modules()
