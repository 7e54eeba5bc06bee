"""CSV parsing and writing."""

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'unix_dialect', 'field_size_limit', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'unregister_dialect', 'DictReader', 'DictWriter',
           'Sniffer']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = '1.0'


class Error(Exception):
    pass


Error.__module__ = '_csv'
_limit = 131072


def field_size_limit(limit=None, /):
    """Sets an upper limit on parsed fields."""
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


_FIELDS = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace',
           'strict')
_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class _Dialect:
    """Checked settings."""

    def __init__(self, dialect=None, kw={}):
        for name in kw:
            if name not in _FIELDS:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name in _FIELDS:
            if name in kw:
                value = kw[name]
            else:
                value = getattr(dialect, name, _DEFAULTS[name]) if dialect is not None else _DEFAULTS[name]
            if name in ('doublequote', 'skipinitialspace', 'strict'):
                value = bool(value)
            object.__setattr__(self, name, value)
        if self.quotechar is None and dialect is None and 'quoting' not in kw or \
                'quotechar' in kw and kw['quotechar'] is None and 'quoting' not in kw:
            object.__setattr__(self, 'quoting', QUOTE_NONE)
        self._char('delimiter', False)
        self._char('escapechar', True)
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(self.quoting).__name__)
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        self._char('quotechar', True)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def _char(self, name, optional):
        value = getattr(self, name)
        if value is None and optional:
            return
        if not isinstance(value, str):
            kind = 'string or None' if optional else 'string'
            raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')


class Dialect:
    """How fields are told apart, as attributes: a class to begin with."""

    _name, _valid = '', False
    delimiter = quotechar = escapechar = lineterminator = None
    doublequote = skipinitialspace = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    """What Excel writes."""

    delimiter, quotechar, lineterminator = ',', '"', '\r\n'
    quoting = QUOTE_MINIMAL
    doublequote, skipinitialspace = True, False


class excel_tab(excel):
    """What Excel writes with tabs."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """What Unix programs write: the lines end so, and all fields are in quotes."""

    delimiter, quotechar, lineterminator = ',', '"', '\n'
    quoting = QUOTE_ALL
    doublequote, skipinitialspace = True, False


_dialects = {}


def register_dialect(name, dialect=None, /, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _make(dialect, fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def _make(dialect, kw):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, _Dialect) and not kw:
        return dialect
    return _Dialect(dialect, kw)


class _Reader:
    """Rows of the lines that an iterator gives."""

    def __init__(self, lines, dialect):
        self._lines = lines
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        delimiter, quotechar, escapechar = d.delimiter, d.quotechar, d.escapechar
        quoting, skip = d.quoting, d.skipinitialspace
        fields = []
        field = []
        # Where the parser is: start of record or field, in a field, quoted, after a quote in quotes, after an escape.
        state = 'record'
        numeric = False

        def save():
            nonlocal numeric
            text = ''.join(field)
            if numeric:
                numeric = False
                fields.append(float(text))
            else:
                fields.append(text)
            field.clear()

        def add(c):
            if len(field) >= _limit:
                raise Error(f'field larger than field limit ({_limit})')
            field.append(c)

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state != 'record' and (field or state in ('quoted', 'escaped', 'quoted escaped')):
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    save()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            for c in line:
                if state == 'after newline':
                    if c in '\r\n':
                        continue
                    raise Error('new-line character seen in unquoted field - do you need to open the file with '
                                "newline=''?")
                if state == 'record':
                    if c in '\r\n':
                        state = 'after newline'
                        continue
                    state = 'field start'
                if state == 'field start':
                    if c in '\r\n':
                        save()
                        state = 'after newline'
                    elif c == quotechar and quoting != QUOTE_NONE:
                        state = 'quoted'
                    elif c == escapechar:
                        state = 'escaped'
                    elif c == ' ' and skip:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        if quoting == QUOTE_NONNUMERIC:
                            numeric = True
                        add(c)
                        state = 'field'
                elif state == 'escaped':
                    add(c)
                    state = 'field' if c not in '\r\n' else 'after escaped newline'
                elif state == 'field' or state == 'after escaped newline':
                    if c in '\r\n':
                        save()
                        state = 'after newline'
                    elif c == escapechar:
                        state = 'escaped'
                    elif c == delimiter:
                        save()
                        state = 'field start'
                    else:
                        add(c)
                        state = 'field'
                elif state == 'quoted':
                    if c == escapechar:
                        state = 'quoted escaped'
                    elif c == quotechar and quoting != QUOTE_NONE:
                        state = 'quote in quoted' if d.doublequote else 'field'
                    else:
                        add(c)
                elif state == 'quoted escaped':
                    add(c)
                    state = 'quoted'
                elif state == 'quote in quoted':
                    if quoting != QUOTE_NONE and c == quotechar:
                        add(c)
                        state = 'quoted'
                    elif c == delimiter:
                        save()
                        state = 'field start'
                    elif c in '\r\n':
                        save()
                        state = 'after newline'
                    elif not d.strict:
                        add(c)
                        state = 'field'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quotechar}'")
            # The end of the line.
            if state == 'field start' or state == 'field' or state == 'quote in quoted':
                save()
                state = 'after newline'
            elif state == 'escaped':
                add('\n')
                state = 'field'
                continue
            elif state == 'quoted escaped':
                add('\n')
                state = 'quoted'
                continue
            elif state == 'after escaped newline':
                continue
            if state == 'after newline' or state == 'record':
                return fields


def reader(iterable, dialect='excel', **fmtparams):
    """An object that iterates over rows of the given iterable of lines."""
    return _Reader(iter(iterable), _make(dialect, fmtparams))


class _Writer:
    def __init__(self, fileobj, dialect):
        self._write = getattr(fileobj, 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = dialect

    def _field(self, value, only):
        d = self.dialect
        quoting = d.quoting
        number = isinstance(value, (int, float)) or hasattr(value, '__float__') and not isinstance(value, str)
        if quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_NONNUMERIC:
            quoted = not number
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        if value is None:
            text = ''
            if quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                quoted = False
        else:
            text = value if isinstance(value, str) else str(value)
        out = []
        for c in text:
            escape = False
            if c == d.delimiter or c == d.escapechar or c == d.quotechar or c in '\r\n' or c in d.lineterminator:
                if quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(d.quotechar)
                    else:
                        escape = True
                elif c == d.escapechar:
                    escape = True
                if not escape:
                    quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
            out.append(c)
        if only and not text and not quoted:
            if quoting in (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL) and (quoting == QUOTE_NONE or value is None):
                raise Error('single empty field record must be quoted')
            quoted = True
        text = ''.join(out)
        return d.quotechar + text + d.quotechar if quoted else text

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields."""
        try:
            row = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        only = len(row) == 1
        text = self.dialect.delimiter.join([self._field(v, only) for v in row])
        return self._write(text + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect='excel', **fmtparams):
    """An object whose writerow() writes CSV to the given file object."""
    return _Writer(fileobj, _make(dialect, fmtparams))


def _names(fieldnames):
    # An iterator would be used up by the first row.
    return list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames


class DictReader:
    """Rows as dicts. Without `fieldnames`, the first row has them.

    What a row has more of is a list with the key `restkey`; what it has less of is `restval`.
    """

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = _names(fieldnames)
        self.restkey, self.restval = restkey, restval
        self.dialect = dialect
        self.reader = reader(f, dialect, *args, **kwds)
        self.line_num = 0

    def _next_row(self):
        row = next(self.reader)
        self.line_num = self.reader.line_num
        return row

    def _get_names(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    def _set_names(self, value):
        self._fieldnames = value

    fieldnames = property(_get_names, _set_names)

    def __next__(self):
        if self.line_num == 0:
            # The names are a row of their own, which comes first.
            self.fieldnames
        row = self._next_row()
        while not row:
            row = next(self.reader)
        names = self.fieldnames
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        found.update(dict.fromkeys(names[len(row):], self.restval))
        return found

    def __iter__(self):
        return self


class DictWriter:
    """Writes dicts as rows, in the order of the names. What a dict has not is `restval`.

    What it has besides is an error, or with `extrasaction='ignore'` left out.
    """

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames, self.restval = _names(fieldnames), restval
        self.extrasaction = extrasaction
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.writer = writer(f, dialect, *args, **kwds)

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            unknown = ', '.join([repr(key) for key in rowdict if key not in self.fieldnames])
            if unknown:
                raise ValueError('dict contains fields not in fieldnames: ' + unknown)
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writeheader(self):
        """Write the names themselves."""
        names = self.fieldnames
        return self.writerow(dict(zip(names, names)))

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        rows = map(self._dict_to_list, rowdicts)
        return self.writer.writerows(rows)


class Sniffer:
    """Guesses the dialect of a text."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect that a sample seems to be in; of these delimiters, if they are given."""
        lines = [line for line in sample.split('\n') if line.strip('\r')]
        candidates = delimiters or ',;\t|: '
        best = None
        for c in candidates:
            counts = [len(next(reader([line], delimiter=c))) for line in lines]
            if counts and min(counts) > 1 and len(set(counts)) == 1:
                rank = (counts[0], -self.preferred.index(c) if c in self.preferred else -len(self.preferred))
                if best is None or rank > best[0]:
                    best = rank, c
        if best is None:
            raise Error('Could not determine delimiter')
        found = best[1]
        quoted = {q: 0 for q in '"\''}
        for line in lines:
            for field in line.rstrip('\r').split(found):
                field = field.strip(' ')
                if len(field) >= 2 and field[0] == field[-1] and field[0] in quoted:
                    quoted[field[0]] += 1
        quote = max(quoted, key=quoted.get)

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            doublequote = True
            delimiter = found
            quotechar = quote
            skipinitialspace = all(line.count(found) == line.count(found + ' ') for line in lines)
        return dialect

    def has_header(self, sample):
        """Whether the first row looks unlike the others: text where they have numbers, or another length."""
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rows = rows[0], rows[1:21]
        votes = 0
        for i, name in enumerate(header):
            column = [row[i] for row in rows if len(row) == len(header)]
            if not column:
                continue
            try:
                [complex(v) for v in column]
                numeric = True
            except ValueError:
                numeric = False
            if numeric:
                try:
                    complex(name)
                    votes -= 1
                except ValueError:
                    votes += 1
            elif len({len(v) for v in column}) == 1:
                votes += 1 if len(name) != len(column[0]) else -1
        return votes > 0


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)
