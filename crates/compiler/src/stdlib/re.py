r"""Support for regular expressions (RE)."""

# Patterns and matches are native; here is what calls Python code, and the functions of the module over a cache.

import enum
from _vm import _re_types, _static_types

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge',
           'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII',
           'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']
__version__ = '2.2.1'


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


globals().update(RegexFlag.__members__)


class error(Exception):
    """Exception raised for invalid regular expressions."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


Pattern, Match = _re_types()
_static_types(Pattern, Match)

_MAXCACHE = 512
_cache = {}
# The same for what is asked for most: text without flags. `_cached` looks in it.
_plain = {}


def _fail(msg, pattern, pos):
    raise error(msg, pattern, pos)


def _warned(pattern, found):
    import warnings
    for future, message in found:
        warnings.warn(message, FutureWarning if future else DeprecationWarning, stacklevel=2)
    return pattern


def _compile(pattern, flags):
    flags = flags.value if isinstance(flags, RegexFlag) else flags
    known = _cache.get((type(pattern), pattern, flags))
    if known is not None:
        return known
    if isinstance(pattern, Pattern):
        if not flags:
            return pattern
        raise ValueError('cannot process flags argument with a compiled pattern')
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    if flags & 1:
        import warnings
        warnings.warn('The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious '
                      "purpose. Don't use it.", DeprecationWarning, stacklevel=2)
    compiled = _compile_new(pattern, flags)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            kind, oldest, its_flags = next(iter(_cache))
            del _cache[kind, oldest, its_flags]
            if kind is str and not its_flags:
                _plain.pop(oldest, None)
        _cache[type(pattern), pattern, flags] = compiled
        if type(pattern) is str and not flags:
            _plain[pattern] = compiled
    return compiled


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _cached(_plain, pattern, flags) or _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning
    a Match object, or None if no match was found."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning
    a Match object, or None if no match was found."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning
    a Match object, or None if no match was found."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string obtained by replacing the leftmost
    non-overlapping occurrences of the pattern in string by the
    replacement repl."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """Return a 2-tuple containing (new_string, number)."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the source string by the occurrences of the pattern,
    returning a list containing the resulting substrings."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the
    string.  For each match, the iterator returns a Match object."""
    return (_cached(_plain, pattern, flags) or _compile(pattern, flags)).finditer(string)


def purge():
    """Clear the regular expression caches"""
    _cache.clear()
    _plain.clear()


def template(pattern, flags=0):
    """Compile a template pattern, returning a Pattern object, deprecated"""
    import warnings
    warnings.warn('The re.template() function is deprecated as it is an undocumented function without an obvious '
                  'purpose. Use re.compile() instead.', DeprecationWarning, stacklevel=2)
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', DeprecationWarning)
        return _compile(pattern, flags | T)


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return _escape(pattern)
    return _escape(str(pattern, 'latin1')).encode('latin1')


# What the methods of patterns and matches hand over.

def _sub(pattern, repl, string, count, counted):
    parts = []
    n = 0
    state = (0, False)
    empty = string[:0] if isinstance(string, str) else b''
    while state:
        # The text between matches, and the matches, whose places are given.
        chunk, places, state = _matches(pattern, string, count - n if count else 0, *state)
        for i in places:
            text = repl(chunk[i])
            chunk[i] = empty if text is None else text
        n += len(places)
        parts += chunk
    result = empty.join(parts)
    return (result, n) if counted else result


def _group(match, groups):
    return match.group(*[g.__index__() if hasattr(g, '__index__') else g for g in groups])


class _scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._args = pattern, string, pos, endpos
        self._at = pos
        self._advance = False

    def _next(self, search):
        if self._at is None:
            return None
        m = _scan(*self._args, self._at, self._advance, search)
        if m is None:
            self._at = None
        else:
            start, self._at = m.span()
            self._advance = self._at == start
        return m

    def match(self):
        return self._next(False)

    def search(self):
        return self._next(True)


_scanner.__name__ = _scanner.__qualname__ = 'SRE_Scanner'
_scanner.__module__ = '_sre'


class Scanner:
    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        self._actions = {}
        group = 1
        for phrase, action in lexicon:
            self._actions[group] = action
            group += 1 + _compile(phrase, flags).groups
        self.scanner = _compile('|'.join(f'({phrase})' for phrase, action in lexicon), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        at = 0
        while m := match():
            end = m.end()
            if at == end:
                break
            action = self._actions[m.lastindex]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]
