"""Tracebacks as text, and as data. Frames of standard modules are not in them."""

import sys as _sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


class _Absent:
    def __repr__(self):
        return '<implicit>'


_absent = _Absent()


def _text(exc):
    try:
        return str(exc)
    except Exception:
        return '<exception str() failed>'


def _print(text, file):
    print(text, file=_sys.stderr if file is None else file, end='')


def _given(exc, value, tb=_absent):
    """The exception of arguments that are one, or its type, itself and its traceback."""
    if (value is _absent) != (tb is _absent):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _absent:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return exc


class FrameSummary:
    """One entry of a traceback."""

    __slots__ = ('filename', 'lineno', 'name', 'end_lineno', 'colno', 'end_colno', 'locals', '_line')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line

    @property
    def line(self):
        """The line, without what surrounds it."""
        return None if self._line is None else self._line.strip()

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """The entries of a traceback."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of pairs of a frame and a line number."""
        entries = [FrameSummary(f.f_code.co_filename, n, f.f_code.co_name, line=_source_line(f.f_code, n or 0),
                                locals=f.f_locals if capture_locals else None) for f, n in frame_gen]
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        return cls(entries)

    @classmethod
    def from_list(cls, a_list):
        """Make one of entries, or of tuples."""
        return cls([e if isinstance(e, FrameSummary) else FrameSummary(*e[:3], line=e[3]) for e in a_list])

    def format_frame_summary(self, frame_summary):
        """Return the text of one entry."""
        f = frame_summary
        out = [f'  File "{f.filename}", line {f.lineno}, in {f.name}\n']
        if f.line:
            out.append(f'    {f.line}\n')
        if f.locals:
            out += [f'    {k} = {v}\n' for k, v in sorted(f.locals.items())]
        return ''.join(out)

    def format(self):
        """Return the text of each entry."""
        out, last, count = [], None, 0

        def repeats():
            if count > 3:
                more = count - 3
                out.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for f in self:
            key = (f.filename, f.lineno, f.name)
            if key != last:
                repeats()
                last, count = key, 0
            count += 1
            if count <= 3:
                out.append(self.format_frame_summary(f))
        repeats()
        return out


def walk_tb(tb):
    """Yield the frame and the line number of each entry of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Yield frames and their lines, from `f` outwards."""
    f = _sys._getframe() if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    """Return the entries of the running frames."""
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    """Return the text of each entry."""
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    """Return the text of each entry of a traceback."""
    return extract_tb(tb, limit=limit).format()


def format_stack(f=None, limit=None):
    """Return the text of each running frame."""
    return format_list(extract_stack(f, limit))


def print_list(extracted_list, file=None):
    """Print entries."""
    _print(''.join(format_list(extracted_list)), file)


def print_tb(tb, limit=None, file=None):
    """Print a traceback's entries."""
    _print(''.join(format_tb(tb, limit)), file)


def print_stack(f=None, limit=None, file=None):
    """Print the running frames."""
    _print(''.join(format_stack(f, limit)), file)


def _lines(text):
    """What CPython's list has as items: entries of several lines, and single ones."""
    out = []
    for line in text.split('\n')[:-1]:
        line += '\n'
        if out and line.startswith('    ') and out[-1].startswith('  File "') and ', in ' in out[-1].split('\n', 1)[0]:
            out[-1] += line
        else:
            out.append(line)
    return out


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    """Return what is printed for an exception, as a list."""
    exc = _given(exc, value, tb)
    if exc is None:
        return ['NoneType: None\n']
    if chain and limit is None and (tb is _absent or tb is exc.__traceback__):
        return _lines(_render(exc, [_text(e) for e in _chain(exc)]))
    tb = exc.__traceback__ if tb is _absent else tb
    out = []
    if chain:
        cause = exc.__cause__
        before = cause if cause is not None else None if exc.__suppress_context__ else exc.__context__
        if before is not None:
            out += format_exception(before, limit=limit)
            out.append('\nThe above exception was the direct cause of the following exception:\n\n' if cause is not None
                       else '\nDuring handling of the above exception, another exception occurred:\n\n')
    if tb is not None:
        out.append('Traceback (most recent call last):\n')
        out += format_tb(tb, limit)
    return out + format_exception_only(exc)


def format_exception_only(exc, /, value=_absent):
    """Return the last part of what is printed for an exception, as a list."""
    exc = exc if value is _absent else value
    if exc is None:
        return ['NoneType: None\n']
    tb, cause, context, suppress = exc.__traceback__, exc.__cause__, exc.__context__, exc.__suppress_context__
    try:
        exc.__traceback__ = exc.__cause__ = exc.__context__ = None
        return _lines(_render(exc, [_text(exc)]))
    finally:
        exc.__traceback__, exc.__cause__, exc.__context__, exc.__suppress_context__ = tb, cause, context, suppress


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    """Print an exception with its traceback."""
    _print(''.join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    """Return what is printed for the exception that is being handled."""
    return ''.join(format_exception(_sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    _print(format_exc(limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    """There is no last exception: the program has ended by then."""
    raise ValueError('no last exception')


def clear_frames(tb):
    """Frames keep nothing."""


class TracebackException:
    """An exception as it was, for printing later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.exc_type = exc_type
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=capture_locals)
        self._str = _text(exc_value)
        self._lines = format_exception(exc_value, exc_value, exc_traceback, limit)
        self._plain = format_exception(exc_value, exc_value, exc_traceback, limit, chain=False)
        self._only = format_exception_only(exc_value)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def format(self, *, chain=True, _ctx=None):
        """Yield what is printed."""
        yield from self._lines if chain else self._plain

    def format_exception_only(self):
        """Yield the last part of what is printed."""
        yield from self._only

    def print(self, *, file=None, chain=True):
        """Print it."""
        _print(''.join(self.format(chain=chain)), file)
