"""A stand-in for `test.support` and its submodules: what tests of the language take from it."""
import contextlib
import io
import sys
import unittest

verbose = 0
use_resources = None
failfast = False
is_jython = False
is_android = is_emscripten = is_wasi = False
MS_WINDOWS = False
has_fork_support = has_subprocess_support = has_socket_support = False
Py_DEBUG = Py_TRACE_REFS = False
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 2 << 30, 4 << 30
max_memuse = 0
real_max_memuse = 0
LONG_TIMEOUT = SHORT_TIMEOUT = 60.0
LOOPBACK_TIMEOUT = 5.0
HAVE_DOCSTRINGS = True
C_RECURSION_LIMIT = 1000
EXCEEDS_RECURSION_LIMIT = 5000
TESTFN = '@test'
FS_NONASCII = ''


REPO_ROOT = STDLIB_DIR = TEST_HOME_DIR = ''


class Error(Exception):
    """Base class for regression test exceptions."""


class TestFailed(Error):
    pass


def cpython_only(test):
    return unittest.skip('CPython only')(test)


def impl_detail(msg=None, **guards):
    return unittest.skip(msg or 'implementation detail')


def check_impl_detail(**guards):
    return False


def _skip_test(*args, **kwargs):
    return lambda test: unittest.skip('needs what the sandbox has not')(test)


bigmemtest = requires_resource_size = _skip_test
run_with_tz = run_with_locale = requires_specialization = _skip_test
requires_subprocess = requires_fork = requires_working_socket = requires_working_threading = _skip_test


requires_legacy_unicode_capi = unittest.skip('C API')


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


requires_mac_ver = requires_linux_version = requires_zlib = requires_gzip = _skip_test
NHASHBITS = 61


def bigaddrspacetest(test):
    return unittest.skip('needs a big address space')(test)


def no_tracing(test):
    return test


def refcount_test(test):
    return unittest.skip('reference counts')(test)


def requires_IEEE_754(test):
    return test


def requires_docstrings(test):
    return test


def requires_resource(resource):
    return lambda test: test


def requires(resource, msg=None):
    pass


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else lambda test: test


def skip_if_pgo_task(test):
    return test


def is_resource_enabled(resource):
    return True


def gc_collect():
    pass


def get_c_recursion_limit():
    return 1000


def sortdict(d):
    return '{' + ', '.join(['%r: %r' % pair for pair in sorted(d.items())]) + '}'


def run_unittest(*classes):
    pass


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, '<test string>', 'exec')
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    had = hasattr(obj, attr)
    old = getattr(obj, attr, None)
    setattr(obj, attr, new_val)
    try:
        yield old
    finally:
        if had:
            setattr(obj, attr, old)
        else:
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    had = item in obj
    old = obj[item] if had else None
    obj[item] = new_val
    try:
        yield old
    finally:
        if had:
            obj[item] = old
        else:
            del obj[item]


@contextlib.contextmanager
def captured_stdout():
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        yield out


@contextlib.contextmanager
def captured_stderr():
    out = io.StringIO()
    with contextlib.redirect_stderr(out):
        yield out


@contextlib.contextmanager
def captured_stdin():
    raise unittest.SkipTest('no stdin')
    yield


@contextlib.contextmanager
def captured_output(name):
    with captured_stdout() as out:
        yield out


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    yield


@contextlib.contextmanager
def disable_gc():
    yield


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    raise unittest.SkipTest('the limit cannot be changed')
    yield


@contextlib.contextmanager
def set_recursion_limit(limit):
    raise unittest.SkipTest('the limit cannot be changed')
    yield


@contextlib.contextmanager
def catch_unraisable_exception():
    raise unittest.SkipTest('__del__ is never run')
    yield


def maybe_get_event_loop_policy():
    return None


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return isinstance(other, _LARGEST)

    def __gt__(self, other):
        return not isinstance(other, _LARGEST)

    def __ge__(self, other):
        return True


class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return isinstance(other, _SMALLEST)

    def __lt__(self, other):
        return not isinstance(other, _SMALLEST)

    def __le__(self, other):
        return True


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _ALWAYS_EQ(), _NEVER_EQ(), _LARGEST(), _SMALLEST()


class check_free_after_iterating:
    def __init__(self, *args):
        raise unittest.SkipTest('__del__ is never run')


def check_sizeof(test, o, size):
    raise unittest.SkipTest('sizes are CPython\'s')


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    with testcase.assertRaises(TypeError):
        tp(*args, **kwds)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest('what modules export differs')


def import_module(name, deprecated=False, *, required_on=()):
    module = _module(name)
    if module is None:
        raise unittest.SkipTest(f'no module {name}')
    return module


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    if blocked or name.startswith('_'):
        return _module(name) if not fresh else None
    return _module(name)


def _module(name):
    scope = {}
    try:
        exec(f'import {name} as m', scope)
    except ImportError:
        return None
    return scope['m']


@contextlib.contextmanager
def check_warnings(*filters, quiet=True):
    import warnings
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        yield w


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    raise unittest.SkipTest('the compiler gives no warnings')


def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    return contextlib.nullcontext()


def check_no_resource_warning(testcase):
    return contextlib.nullcontext()


def ignore_warnings(*, category):
    return lambda test: test


def save_restore_warnings_filters():
    return contextlib.nullcontext()


def assert_python_ok(*args, **env):
    raise unittest.SkipTest('starts another interpreter')


assert_python_failure = run_python_until_end = interpreter_requires_environment = spawn_python = assert_python_ok


class EnvironmentVarGuard(dict):
    def __enter__(self):
        raise unittest.SkipTest('no environment')

    def __exit__(self, *args):
        pass


def unlink(filename):
    pass


rmtree = rmdir = unlink


def temp_cwd(*args, **kwargs):
    raise unittest.SkipTest('no files')


temp_dir = create_empty_file = change_cwd = temp_cwd


def threading_setup():
    pass


def threading_cleanup(*args):
    pass


def reap_threads(test):
    return test


reap_children = gc_collect


def join_thread(*args):
    raise unittest.SkipTest('no threads')


def start_threads(*args):
    raise unittest.SkipTest('no threads')


class CleanImport:
    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest('imports are the VM\'s')


DirsOnSysPath = CleanImport


class Stopwatch:
    pass


def suppress_immortalization(*args):
    return contextlib.nullcontext()


class EqualToForwardRef:
    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest('3.14')


class _Submodule:
    """`from test.support import os_helper`: all of them are this module."""

    def __getattr__(self, name):
        try:
            return globals()[name]
        except KeyError:
            raise AttributeError(name) from None


import_helper = warnings_helper = os_helper = script_helper = threading_helper = socket_helper = _Submodule()
