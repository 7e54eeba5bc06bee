"""A stand-in for `unittest`, enough to run CPython's own tests of the language in this VM.

Every test method's outcome is one line on stdout that begins with a control character: see `run_module`.
"""
import sys

_MARK = '\x01'
_running = False


class SkipTest(Exception):
    pass


class _Skipped(AttributeError, SkipTest):
    """What a module that is not there raises when something of it is used."""


def skip(reason=''):
    if callable(reason):
        return skip('')(reason)

    def decorate(item):
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    return decorate


def skipIf(condition, reason=''):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason=''):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


# ── assertRaisesRegex: a small matcher, as there may be no `re` ──

def _parse(p, i=0):
    """Alternatives of sequences of (kind, argument, min, max, greedy)."""
    alternatives, seq = [], []
    while i < len(p):
        c = p[i]
        if c == ')':
            break
        if c == '|':
            alternatives.append(seq)
            seq = []
            i += 1
            continue
        if c == '(':
            i += 1
            if p[i:i + 2] == '?:':
                i += 2
            elif p[i:i + 2] == '?P':
                i = p.index('>', i) + 1
            inner, i = _parse(p, i)
            item = ('group', inner)
            i += 1
        elif c == '[':
            j = i + 1
            negate = p[j] == '^'
            j += negate
            chars = []
            first = True
            while p[j] != ']' or first:
                first = False
                if p[j] == '\\':
                    chars.append(('class', p[j + 1]) if p[j + 1] in 'dwsDWS' else p[j + 1])
                    j += 2
                elif p[j + 1:j + 2] == '-' and p[j + 2] != ']':
                    chars.append((p[j], p[j + 2]))
                    j += 3
                else:
                    chars.append(p[j])
                    j += 1
            item = ('set', (negate, chars))
            i = j + 1
        elif c == '\\':
            item = ('class', p[i + 1]) if p[i + 1] in 'dwsDWSbAZ' else ('char', {'n': '\n', 't': '\t'}.get(p[i + 1], p[i + 1]))
            i += 2
        elif c in '.^$':
            item = (c, None)
            i += 1
        else:
            item = ('char', c)
            i += 1
        low = high = 1
        if i < len(p) and p[i] in '*+?':
            low, high = {'*': (0, 1 << 30), '+': (1, 1 << 30), '?': (0, 1)}[p[i]]
            i += 1
        elif i < len(p) and p[i] == '{' and '}' in p[i:] and p[i + 1:p.index('}', i)].replace(',', '').isdigit():
            end = p.index('}', i)
            a, comma, b = p[i + 1:end].partition(',')
            low = int(a or 0)
            high = int(b) if b else 1 << 30 if comma else low
            i = end + 1
        if i < len(p) and p[i] == '?' and (low, high) != (1, 1):
            i += 1
        seq.append((item, low, high))
    alternatives.append(seq)
    return alternatives, i


def _in_class(kind, c):
    r = c.isdigit() if kind in 'dD' else (c.isalnum() or c == '_') if kind in 'wW' else c.isspace()
    return r != kind.isupper()


def _one(item, s, i):
    """Ends of matches of one item at i."""
    kind, arg = item
    if kind == 'group':
        for seq in arg:
            yield from _sequence(seq, 0, s, i)
    elif kind == '^':
        if i == 0:
            yield i
    elif kind == '$':
        if i >= len(s) - (s[-1:] == '\n'):
            yield i
    elif kind == 'class' and arg in 'bAZ':
        yield i
    elif i < len(s):
        c = s[i]
        if kind == 'char':
            ok = c == arg
        elif kind == '.':
            ok = c != '\n'
        elif kind == 'class':
            ok = _in_class(arg, c)
        else:
            negate, chars = arg
            ok = any(c == x if isinstance(x, str) else _in_class(x[1], c) if x[0] == 'class' else x[0] <= c <= x[1]
                     for x in chars) != negate
        if ok:
            yield i + 1


def _repeat(item, low, high, s, i, n=0):
    if n < high:
        for j in _one(item, s, i):
            if j > i or item[0] in ('^', '$', 'class', 'group'):
                if j == i:
                    yield j
                else:
                    yield from _repeat(item, low, high, s, j, n + 1)
    if n >= low:
        yield i


def _sequence(seq, k, s, i):
    if k == len(seq):
        yield i
        return
    item, low, high = seq[k]
    for j in _repeat(item, low, high, s, i):
        yield from _sequence(seq, k + 1, s, j)


def _search(pattern, s):
    if hasattr(pattern, 'pattern'):
        pattern = pattern.pattern
    alternatives, _ = _parse(pattern)
    return any(True for i in range(len(s) + 1) for seq in alternatives for _ in _sequence(seq, 0, s, i))


# ── test cases ──

class _Raises:
    def __init__(self, case, expected, regex=None):
        self.case, self.expected, self.regex = case, expected, regex

    def __enter__(self):
        return self

    def __exit__(self, typ, value, tb):
        if typ is None:
            names = getattr(self.expected, '__name__', self.expected)
            raise self.case.failureException(f'{names} not raised')
        if not issubclass(typ, self.expected):
            return False
        self.exception = value
        value.__traceback__ = None
        if self.regex is not None and not _search(self.regex, str(value)):
            raise self.case.failureException(f'{self.regex!r} does not match {str(value)!r}')
        return True


class _Warns:
    def __init__(self, case, expected, regex=None):
        self.case, self.expected, self.regex = case, expected, regex

    def __enter__(self):
        import warnings
        self.catch = warnings.catch_warnings(record=True)
        self.warnings = self.catch.__enter__()
        warnings.simplefilter('always')
        return self

    def __exit__(self, typ, value, tb):
        self.catch.__exit__(typ, value, tb)
        if typ is not None:
            return False
        for w in self.warnings:
            if issubclass(w.category, self.expected) and (
                    self.regex is None or _search(self.regex, str(w.message))):
                self.warning = w.message
                self.filename = w.filename
                self.lineno = w.lineno
                return True
        raise self.case.failureException(f'{self.expected} not triggered')


class _SubTest:
    def __init__(self, case, params):
        self.case, self.params = case, params

    def __enter__(self):
        return self

    def __exit__(self, typ, value, tb):
        if typ is None or not issubclass(typ, Exception):
            return False
        if issubclass(typ, SkipTest):
            return True
        self.case._subtest_failures.append((self.params, value))
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = None

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest_failures = []

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def setUp(self):
        pass

    def tearDown(self):
        pass

    def id(self):
        return f'{type(self).__qualname__}.{self._testMethodName}'

    def shortDescription(self):
        return None

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, (msg, params))

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def addTypeEqualityFunc(self, typ, function):
        pass

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, ok, text, msg):
        if not ok:
            raise self.failureException(text if msg is None else f'{text} : {msg}')

    def assertTrue(self, expr, msg=None):
        self._check(expr, f'{expr!r} is not true', msg)

    def assertFalse(self, expr, msg=None):
        self._check(not expr, f'{expr!r} is not false', msg)

    def assertEqual(self, first, second, msg=None):
        self._check(first == second, f'{_short(first)} != {_short(second)}', msg)

    assertEquals = assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertMultiLineEqual = \
        assertEqual

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        self._check(list(first) == list(second), f'{_short(first)} != {_short(second)}', msg)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, f'{_short(first)} == {_short(second)}', msg)

    def assertIs(self, a, b, msg=None):
        self._check(a is b, f'{_short(a)} is not {_short(b)}', msg)

    def assertIsNot(self, a, b, msg=None):
        self._check(a is not b, f'unexpectedly identical: {_short(a)}', msg)

    def assertIsNone(self, x, msg=None):
        self._check(x is None, f'{_short(x)} is not None', msg)

    def assertIsNotNone(self, x, msg=None):
        self._check(x is not None, 'unexpectedly None', msg)

    def assertIn(self, a, b, msg=None):
        self._check(a in b, f'{_short(a)} not found in {_short(b)}', msg)

    def assertNotIn(self, a, b, msg=None):
        self._check(a not in b, f'{_short(a)} unexpectedly found in {_short(b)}', msg)

    def assertIsInstance(self, a, cls, msg=None):
        self._check(isinstance(a, cls), f'{_short(a)} is not an instance of {cls!r}', msg)

    def assertNotIsInstance(self, a, cls, msg=None):
        self._check(not isinstance(a, cls), f'{_short(a)} is an instance of {cls!r}', msg)

    def assertLess(self, a, b, msg=None):
        self._check(a < b, f'{_short(a)} not less than {_short(b)}', msg)

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, f'{_short(a)} not less than or equal to {_short(b)}', msg)

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, f'{_short(a)} not greater than {_short(b)}', msg)

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, f'{_short(a)} not greater than or equal to {_short(b)}', msg)

    def assertAlmostEqual(self, a, b, places=None, msg=None, delta=None):
        if a == b:
            return
        diff = abs(a - b)
        ok = diff <= delta if delta is not None else round(diff, 7 if places is None else places) == 0
        self._check(ok, f'{a!r} != {b!r} within {places if delta is None else delta}', msg)

    def assertNotAlmostEqual(self, a, b, places=None, msg=None, delta=None):
        diff = abs(a - b)
        close = diff <= delta if delta is not None else round(diff, 7 if places is None else places) == 0
        self._check(a != b and not close, f'{a!r} == {b!r}', msg)

    def assertCountEqual(self, a, b, msg=None):
        a, b = list(a), list(b)
        rest = list(b)
        for x in a:
            if x not in rest:
                break
            rest.remove(x)
        else:
            if not rest:
                return
        self._check(False, f'{_short(a)} and {_short(b)} differ', msg)

    def assertRegex(self, text, regex, msg=None):
        self._check(_search(regex, text), f'{regex!r} not found in {_short(text)}', msg)

    def assertNotRegex(self, text, regex, msg=None):
        self._check(not _search(regex, text), f'{regex!r} found in {_short(text)}', msg)

    def assertStartsWith(self, text, prefix, msg=None):
        self._check(text.startswith(prefix), f'{_short(text)} does not start with {prefix!r}', msg)

    def assertRaises(self, expected, *args, **kwargs):
        return self._context(_Raises(self, expected), args, kwargs)

    def assertRaisesRegex(self, expected, regex, *args, **kwargs):
        return self._context(_Raises(self, expected, regex), args, kwargs)

    def assertWarns(self, expected, *args, **kwargs):
        return self._context(_Warns(self, expected), args, kwargs)

    def assertWarnsRegex(self, expected, regex, *args, **kwargs):
        return self._context(_Warns(self, expected, regex), args, kwargs)

    def _context(self, context, args, kwargs):
        if not args:
            return context
        callable, *args = args
        kwargs.pop('msg', None)
        with context:
            callable(*args, **kwargs)
        return None


class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass


class TestSuite:
    def __init__(self, tests=()):
        self.tests = list(tests)

    def addTest(self, test):
        self.tests.append(test)

    def addTests(self, tests):
        self.tests.extend(tests)


class TestLoader:
    def loadTestsFromTestCase(self, case):
        return TestSuite()

    def loadTestsFromModule(self, module):
        return TestSuite()


defaultTestLoader = TestLoader()
makeSuite = defaultTestLoader.loadTestsFromTestCase


def main(*args, **kwargs):
    pass


def addModuleCleanup(function, /, *args, **kwargs):
    pass


def _short(x):
    try:
        s = repr(x)
    except Exception as e:
        s = f'<{type(x).__name__} without a repr: {type(e).__name__}>'
    return s if len(s) < 200 else s[:200] + '...'


# ── running ──

def _report(kind, name, detail=''):
    print(f'{_MARK}{kind} {name} {detail}'.replace('\n', ' | '))


def _run_method(cls, name, label):
    method = getattr(cls, name)
    for item in (cls, method):
        if getattr(item, '__unittest_skip__', False):
            return 'SKIP', str(getattr(item, '__unittest_skip_why__', ''))
    case = cls(name)
    try:
        try:
            case.setUp()
            try:
                result = getattr(case, name)()
                if type(result).__name__ == 'coroutine':
                    import asyncio
                    asyncio.run(result)
            finally:
                case.tearDown()
        finally:
            case.doCleanups()
    except SkipTest as e:
        return 'SKIP', str(e)
    except BaseException as e:
        if getattr(method, '__unittest_expecting_failure__', False):
            return 'PASS', ''
        if isinstance(e, (KeyboardInterrupt,)):
            raise
        return 'FAIL', f'{type(e).__name__}: {e}'[:400]
    if case._subtest_failures:
        params, e = case._subtest_failures[0]
        return 'FAIL', f'{type(e).__name__}: {e} (subtest {_short(params)})'[:400]
    if getattr(method, '__unittest_expecting_failure__', False):
        return 'FAIL', 'unexpected success'
    return 'PASS', ''


def _methods(cls):
    names = []
    for base in reversed(cls.__mro__):
        for name in base.__dict__:
            if name.startswith('test') and callable(getattr(cls, name, None)) and name not in names:
                names.append(name)
    return names


def enterModuleContext(cm):
    return cm.__enter__()


class Absent:
    """What a module that is not there has: a test that uses it is skipped."""

    def __init__(self, name):
        self.__name__ = name

    def __call__(self, *args, **kwargs):
        # At a module's level the result is another thing that is not there; in a test it ends the test.
        if not _running:
            return Absent(f'{self.__name__}()')
        raise _Skipped(f'needs {self.__name__}')

    def __getattr__(self, name):
        if name == '__origin__':
            raise _Skipped(f'needs {self.__name__}')
        if name.startswith('__'):
            raise AttributeError(name)
        return Absent(f'{self.__name__}.{name}')

    def __iter__(self):
        raise _Skipped(f'needs {self.__name__}')

    def __fspath__(self):
        return ''

    def __add__(self, other):
        return self

    __radd__ = __mul__ = __rmul__ = __or__ = __and__ = __getitem__ = __add__

    def __lt__(self, other):
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __mro_entries__(self, bases):
        return (object,)


def add_private_names():
    """Names that tests import from modules of ours and that are not there: private ones, and what needs files."""
    import enum
    import os
    import uuid

    for module, names in (
            (enum, '_simple_enum _test_simple_enum _iter_bits_lsb'), (os, 'DirEntry'),
            (uuid, '_ifconfig_getnode _ip_getnode _arp_getnode _lanscan_getnode _netstat_getnode _random_getnode '
                   '_parse_mac _find_mac_under_heading _find_mac_near_keyword _generate_time_safe '
                   '_load_system_functions _unix_getnode _windll_getnode')):
        for name in names.split():
            if not hasattr(module, name):
                setattr(module, name, Absent(f'{module.__name__}.{name}'))
    if not hasattr(uuid, '_GETTERS'):
        # How to ask the machine for its address: in no way.
        uuid._GETTERS = []
        uuid._has_uuid_generate_time_safe = None


mock = Absent('unittest.mock')


def run_module(module, done=()):
    """Run every test method of a module's cases but those already done: RUN before each, its outcome after it."""
    global _running
    _running = True
    set_up = getattr(module, 'setUpModule', None)
    if set_up is not None:
        set_up()
    for key in list(vars(module)):
        cls = vars(module)[key]
        if not (isinstance(cls, type) and issubclass(cls, TestCase)) or cls in (TestCase, IsolatedAsyncioTestCase):
            continue
        if cls.__module__ == 'unittest':
            continue
        names = [(n, f'{key}.{n}') for n in _methods(cls)]
        names = [(n, label) for n, label in names if label not in done]
        if not names:
            continue
        try:
            if not getattr(cls, '__unittest_skip__', False):
                cls.setUpClass()
        except SkipTest as e:
            for n, label in names:
                _report('SKIP', label, str(e))
            continue
        except Exception as e:
            for n, label in names:
                _report('FAIL', label, f'setUpClass: {type(e).__name__}: {e}')
            continue
        for n, label in names:
            _report('RUN', label)
            kind, detail = _run_method(cls, n, label)
            _report(kind, label, detail)
        if not getattr(cls, '__unittest_skip__', False):
            try:
                cls.tearDownClass()
            except Exception:
                pass
    _report('END', '')
