"""datetime.strptime: text to datetime by a format."""

from datetime import (_DAYNAMES, _FULL_DAYS, _FULL_MONTHS, _MONTHNAMES, _isoweek_to_gregorian, _ord2ymd, date,
                      timedelta, timezone)

_COMPOUND = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S',
             'R': '%H:%M'}
# Digits at most, and the range.
_NUMBERS = {'d': (2, 1, 31), 'm': (2, 1, 12), 'H': (2, 0, 23), 'I': (2, 1, 12), 'M': (2, 0, 59), 'S': (2, 0, 61),
            'j': (3, 1, 366), 'y': (2, 0, 99), 'U': (2, 0, 53), 'W': (2, 0, 53), 'w': (1, 0, 6), 'u': (1, 1, 7),
            'V': (2, 1, 53)}
_DIRECTIVES = frozenset('aAbBcdfGHIjmMpSUuVwWxXyYzZ%')


class _Mismatch(Exception):
    pass


def parse(cls, text, fmt):
    for i, arg in enumerate((text, fmt)):
        if not isinstance(arg, str):
            raise TypeError(f'strptime() argument {i + 1} must be str, not {type(arg).__name__}')
    found = {}
    full = _expand(fmt)
    try:
        end = _match(text, 0, full, 0, found)
    except _Mismatch:
        raise ValueError(f'time data {text!r} does not match format {fmt!r}') from None
    if end != len(text):
        raise ValueError(f'unconverted data remains: {text[end:]}')
    return _build(cls, found)


def _expand(fmt):
    out = []
    i = 0
    while i < len(fmt):
        c = fmt[i]
        i += 1
        if c != '%':
            out.append(c)
            continue
        if i >= len(fmt):
            raise ValueError(f"stray % in format '{fmt}'")
        d = fmt[i]
        i += 1
        if d in _COMPOUND:
            out.append(_COMPOUND[d])
        elif d in _DIRECTIVES:
            out.append('%' + d)
        else:
            raise ValueError(f"'{d}' is a bad directive in format '{fmt}'")
    return ''.join(out)


def _match(text, at, fmt, f, found):
    """Match the rest of the format; numbers take fewer digits where the rest asks for it."""
    n = len(text)
    while f < len(fmt):
        c = fmt[f]
        f += 1
        if c.isspace():
            while f < len(fmt) and fmt[f].isspace():
                f += 1
            start = at
            while at < n and text[at].isspace():
                at += 1
            if at == start:
                raise _Mismatch
            continue
        if c != '%':
            if at >= n or text[at].lower() != c.lower():
                raise _Mismatch
            at += 1
            continue
        d = fmt[f]
        f += 1
        if d == '%':
            if text[at:at + 1] != '%':
                raise _Mismatch
            at += 1
        elif d in _NUMBERS:
            most, low, high = _NUMBERS[d]
            return _try_number(text, at, fmt, f, found, d, most, low, high)
        elif d == 'f':
            return _try_number(text, at, fmt, f, found, d, 6, 0, 999999)
        elif d == 'Y' or d == 'G':
            digits = text[at:at + 4]
            if len(digits) != 4 or not digits.isdecimal():
                raise _Mismatch
            found[d] = int(digits)
            at += 4
        elif d in 'aAbBp':
            names = {'a': _DAYNAMES[1:], 'A': _FULL_DAYS, 'b': _MONTHNAMES[1:], 'B': _FULL_MONTHS[1:],
                     'p': ('AM', 'PM')}[d]
            best = -1
            rest = text[at:].lower()
            for k, name in enumerate(names):
                if rest.startswith(name.lower()) and (best < 0 or len(name) > len(names[best])):
                    best = k
            if best < 0:
                raise _Mismatch
            found[d] = best
            at += len(names[best])
        elif d == 'z':
            at = _offset(text, at, found)
        elif d == 'Z':
            for name in ('utc', 'gmt'):
                if text[at:at + 3].lower() == name:
                    found['Z'] = text[at:at + 3].upper()
                    at += 3
                    break
    return at


def _try_number(text, at, fmt, f, found, d, most, low, high):
    for count in range(most, 0, -1):
        digits = text[at:at + count]
        if len(digits) != count or not digits.isdecimal():
            continue
        value = int(digits.ljust(6, '0')) if d == 'f' else int(digits)
        if not low <= value <= high:
            continue
        saved = dict(found)
        found[d] = value
        try:
            return _match(text, at + count, fmt, f, found)
        except _Mismatch:
            found.clear()
            found.update(saved)
    raise _Mismatch


def _offset(text, at, found):
    if text[at:at + 1] in ('Z', 'z') and at < len(text):
        found['z'] = timedelta(0)
        return at + 1
    sign = text[at:at + 1]
    if sign not in ('+', '-') or not sign:
        raise _Mismatch
    i = at + 1

    def two():
        nonlocal i
        digits = text[i:i + 2]
        if len(digits) != 2 or not digits.isdecimal():
            raise _Mismatch
        i += 2
        return int(digits)

    hours = two()
    colon = text[i:i + 1] == ':'
    i += colon
    minutes = two()
    seconds = us = 0
    if text[i + colon:i + colon + 2].isdecimal() and len(text[i + colon:i + colon + 2]) == 2 and \
            (not colon or text[i:i + 1] == ':'):
        i += colon
        seconds = two()
        if text[i:i + 1] == '.':
            j = i + 1
            while j < len(text) and j < i + 7 and text[j].isdecimal():
                j += 1
            us = int(text[i + 1:j].ljust(6, '0'))
            i = j
    delta = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=us)
    found['z'] = -delta if sign == '-' else delta
    return i


def _build(cls, found):
    year = found.get('Y')
    if year is None and 'y' in found:
        year = found['y'] + (2000 if found['y'] <= 68 else 1900)
    month = found.get('m')
    if month is None:
        for key in 'bB':
            if key in found:
                month = found[key] + 1
    day = found.get('d')
    weekday = None
    for key in 'aA':
        if key in found:
            weekday = found[key]
    if 'w' in found:
        weekday = (found['w'] - 1) % 7
    if 'u' in found:
        weekday = found['u'] - 1
    hour = found.get('H', 0)
    if 'I' in found:
        hour = found['I'] % 12
        if found.get('p') == 1:
            hour += 12
    if year is None and 'G' in found:
        if 'V' not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if 'j' in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use "
                             "'%Y' instead.")
        year, month, day = _isoweek_to_gregorian(found['G'], found['V'], weekday + 1)
    elif 'V' in found:
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                         "directive ('%A', '%a', '%w', or '%u').")
    leap_fix = False
    if year is None and month == 2 and day == 29:
        year = 1904
        leap_fix = True
    elif year is None:
        year = 1900
    if 'j' in found and day is None and month is None:
        year, month, day = _ord2ymd(found['j'] + date(year, 1, 1).toordinal() - 1)
    elif ('U' in found or 'W' in found) and weekday is not None and month is None and day is None:
        sunday = 'U' in found
        week = found['U' if sunday else 'W']
        first = date(year, 1, 1).weekday()
        if sunday:
            first = (first + 1) % 7
            weekday = (weekday + 1) % 7
        week0 = (7 - first) % 7
        yday = 1 + weekday - first if week == 0 else 1 + week0 + 7 * (week - 1) + weekday
        year, month, day = _ord2ymd(yday + date(year, 1, 1).toordinal() - 1)
    second = found.get('S', 0)
    if second == 61:
        second = 60
    tz = None
    if 'z' in found:
        delta = found['z']
        tz = timezone(delta, found['Z']) if 'Z' in found else timezone(delta)
    if leap_fix:
        year = 1900
    return cls(year, month or 1, day or 1, hour, found.get('M', 0), second, found.get('f', 0), tz)
