"""Fast implementation of the datetime type: the proleptic Gregorian calendar, as in CPython."""

import math as _math
from operator import index as _index
from _vm import _now_ns, _static_types

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_DAYS_IN_MONTH = (-1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (-1, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYNAMES = (None, 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHNAMES = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_FULL_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_FULL_MONTHS = (None, 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
                'October', 'November', 'December')
_DI400Y, _DI100Y, _DI4Y = 146097, 36524, 1461


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ymd2ord(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _ord2ymd(n):
    n -= 1
    n400, n = divmod(n, _DI400Y)
    year = n400 * 400 + 1
    n100, n = divmod(n, _DI100Y)
    n4, n = divmod(n, _DI4Y)
    n1, n = divmod(n, 365)
    year += n100 * 100 + n4 * 4 + n1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = (n + 50) >> 5
    preceding = _DAYS_BEFORE_MONTH[month] + (month > 2 and leap)
    if preceding > n:
        month -= 1
        preceding -= _DAYS_IN_MONTH[month] + (month == 2 and leap)
    return year, month, n - preceding + 1


def _isoweek1monday(year):
    first = _ymd2ord(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _isoweek_to_gregorian(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        out_of_range = True
        if week == 53:
            first = _ymd2ord(year, 1, 1) % 7
            if first == 4 or (first == 3 and _is_leap(year)):
                out_of_range = False
        if out_of_range:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _ord2ymd(_isoweek1monday(year) + (week - 1) * 7 + day - 1)


def _int_arg(value):
    if type(value) is int:
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return _index(value)


def _check_date(year, month, day):
    year, month, day = _int_arg(year), _int_arg(month), _int_arg(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _int_arg(hour), _int_arg(minute), _int_arg(second), _int_arg(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                        f"'{type(tz).__name__}'")


def _format_time(hh, mm, ss, us, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    elif timespec == 'milliseconds':
        us //= 1000
    if timespec == 'hours':
        return f'{hh:02d}'
    if timespec == 'minutes':
        return f'{hh:02d}:{mm:02d}'
    if timespec == 'seconds':
        return f'{hh:02d}:{mm:02d}:{ss:02d}'
    if timespec == 'milliseconds':
        return f'{hh:02d}:{mm:02d}:{ss:02d}.{us:03d}'
    if timespec == 'microseconds':
        return f'{hh:02d}:{mm:02d}:{ss:02d}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _format_offset(off, sep=':'):
    if off is None:
        return ''
    sign = '+'
    if off.days < 0:
        sign = '-'
        off = -off
    hh, rest = divmod(off, timedelta(hours=1))
    mm, ss = divmod(rest, timedelta(minutes=1))
    s = f'{sign}{hh:02d}{sep}{mm:02d}'
    if ss or ss.microseconds:
        s += f'{sep}{ss.seconds:02d}'
        if ss.microseconds:
            s += f'.{ss.microseconds:06d}'
    return s


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


# ── strftime ──

def _strftime(obj, fmt, parts):
    """Format directives; `parts` is (year, month, day, hour, minute, second, microsecond, weekday, day of year)."""
    year, month, day, hour, minute, second, us, weekday, yday = parts
    out = []
    i = 0
    n = len(fmt)
    while i < n:
        c = fmt[i]
        i += 1
        if c != '%':
            out.append(c)
            continue
        if i >= n:
            out.append('%')
            break
        c = fmt[i]
        i += 1
        if c in '-#' and i < n:
            # glibc's flag: no padding.
            c = fmt[i]
            i += 1
            text = _directive(obj, c, parts)
            text = text.lstrip('0') or '0' if text is not None else '%-' + c
        elif c == ':' and i < n and fmt[i] == 'z':
            i += 1
            off = obj.utcoffset() if hasattr(obj, 'utcoffset') else None
            text = _format_offset(off, ':')
        else:
            text = _directive(obj, c, parts)
            if text is None:
                text = '%' + c
        out.append(text)
    return ''.join(out)


def _directive(obj, c, parts):
    year, month, day, hour, minute, second, us, weekday, yday = parts
    if c == 'Y':
        return f'{year}'
    if c == 'm':
        return f'{month:02d}'
    if c == 'd':
        return f'{day:02d}'
    if c == 'H':
        return f'{hour:02d}'
    if c == 'M':
        return f'{minute:02d}'
    if c == 'S':
        return f'{second:02d}'
    if c == 'f':
        return f'{us:06d}'
    if c == 'y':
        return f'{year % 100:02d}'
    if c == 'b' or c == 'h':
        return _MONTHNAMES[month]
    if c == 'B':
        return _FULL_MONTHS[month]
    if c == 'a':
        return _DAYNAMES[weekday + 1]
    if c == 'A':
        return _FULL_DAYS[weekday]
    if c == 'I':
        return f'{hour % 12 or 12:02d}'
    if c == 'p':
        return 'AM' if hour < 12 else 'PM'
    if c == 'P':
        return 'am' if hour < 12 else 'pm'
    if c == 'j':
        return f'{yday:03d}'
    if c == 'w':
        return str((weekday + 1) % 7)
    if c == 'u':
        return str(weekday + 1)
    if c == 'e':
        return f'{day:2d}'
    if c == 'k':
        return f'{hour:2d}'
    if c == 'l':
        return f'{hour % 12 or 12:2d}'
    if c == 'C':
        return f'{year // 100:02d}'
    if c == 'U':
        return f'{(yday + 6 - (weekday + 1) % 7) // 7:02d}'
    if c == 'W':
        return f'{(yday + 6 - weekday) // 7:02d}'
    if c in 'GVg':
        iso = date(year, month, day).isocalendar()
        return f'{iso[0]}' if c == 'G' else f'{iso[1]:02d}' if c == 'V' else f'{iso[0] % 100:02d}'
    if c == 'z':
        off = obj.utcoffset() if hasattr(obj, 'utcoffset') else None
        return _format_offset(off, '')
    if c == 'Z':
        name = obj.tzname() if hasattr(obj, 'tzname') else None
        return '' if name is None else name
    if c == 'c':
        return (f'{_DAYNAMES[weekday + 1]} {_MONTHNAMES[month]} {day:2d} '
                f'{hour:02d}:{minute:02d}:{second:02d} {year}')
    if c == 'x' or c == 'D':
        return f'{month:02d}/{day:02d}/{year % 100:02d}'
    if c == 'X' or c == 'T':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if c == 'R':
        return f'{hour:02d}:{minute:02d}'
    if c == 'r':
        return f'{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {"AM" if hour < 12 else "PM"}'
    if c == 'F':
        return f'{year}-{month:02d}-{day:02d}'
    if c == 's':
        return str(int(obj.timestamp())) if hasattr(obj, 'timestamp') else None
    if c == 'n':
        return '\n'
    if c == 't':
        return '\t'
    if c == '%':
        return '%'
    return None


# ── ISO strings ──

def _digits(s, start, count):
    text = s[start:start + count]
    if len(text) != count:
        raise ValueError
    for c in text:
        if c not in '0123456789':
            raise ValueError
    return int(text)


def _parse_isoformat_date(s):
    year = _digits(s, 0, 4)
    has_sep = s[4:5] == '-'
    pos = 4 + has_sep
    if s[pos:pos + 1] == 'W':
        pos += 1
        week = _digits(s, pos, 2)
        pos += 2
        day = 1
        if len(s) > pos:
            if (s[pos:pos + 1] == '-') != has_sep:
                raise ValueError('Inconsistent use of dash separator')
            pos += has_sep
            day = _digits(s, pos, 1)
            pos += 1
        if pos != len(s):
            raise ValueError
        return _isoweek_to_gregorian(year, week, day)
    month = _digits(s, pos, 2)
    pos += 2
    if (s[pos:pos + 1] == '-') != has_sep:
        raise ValueError('Inconsistent use of dash separator')
    pos += has_sep
    day = _digits(s, pos, 2)
    if pos + 2 != len(s):
        raise ValueError
    return year, month, day


def _parse_hms(s):
    """Hours, minutes, seconds, microseconds of `HH[:MM[:SS[.ffffff]]]` or without colons."""
    parts = [0, 0, 0, 0]
    n = len(s)
    pos = 0
    has_sep = s[2:3] == ':'
    for k in range(3):
        parts[k] = _digits(s, pos, 2)
        pos += 2
        if pos >= n:
            return parts
        c = s[pos]
        if k == 2 or c in '.,':
            break
        if has_sep:
            if c != ':':
                raise ValueError('Invalid time separator: %c' % c)
            pos += 1
    if s[pos] not in '.,' or k != 2:
        raise ValueError('Invalid microsecond component')
    pos += 1
    frac = s[pos:]
    if not frac:
        raise ValueError('Isoformat time has no fraction digits')
    for c in frac:
        if c not in '0123456789':
            raise ValueError('Non-digit values in fraction')
    parts[3] = int(frac[:6].ljust(6, '0'))
    return parts


def _parse_isoformat_time(s):
    if len(s) < 2:
        raise ValueError('Isoformat time too short')
    at = -1
    for i, c in enumerate(s):
        if c in '-+Z':
            at = i
            break
    timestr = s[:at] if at >= 0 else s
    parts = _parse_hms(timestr)
    tz = None
    if at >= 0:
        if s[at] == 'Z':
            if at + 1 != len(s):
                raise ValueError('Malformed time zone string')
            tz = timezone.utc
        else:
            tzstr = s[at + 1:]
            if len(tzstr) in (0, 1, 3) or 'Z' in tzstr:
                raise ValueError('Malformed time zone string')
            h, m, sec, us = _parse_hms(tzstr)
            if not (h or m or sec or us):
                tz = timezone.utc
            else:
                delta = timedelta(hours=h, minutes=m, seconds=sec, microseconds=us)
                tz = timezone(-delta if s[at] == '-' else delta)
    return (*parts, tz)


def _find_isoformat_separator(s):
    n = len(s)
    if n == 7:
        return 7
    if s[4:5] == '-':
        if s[5:6] == 'W':
            if n < 8:
                raise ValueError('Invalid ISO string')
            if n > 8 and s[8] == '-':
                if n == 9:
                    raise ValueError('Invalid ISO string')
                if n > 10 and s[10] in '0123456789':
                    return 8
                return 10
            return 8
        return 10
    if s[4:5] == 'W':
        i = 7
        while i < n and s[i] in '0123456789':
            i += 1
        if i < 9:
            return i
        return 7 if i % 2 == 0 else 8
    return 8


# ── timedelta ──

def _div_round(a, b):
    """a / b, half to even."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    if greater or r == b and q % 2 == 1:
        q += 1
    return q


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __slots__ = ('_days', '_seconds', '_microseconds', '_hashcode')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        leftover = 0.0
        for name, value, unit in (('days', days, 86400000000), ('seconds', seconds, 1000000),
                                  ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                  ('minutes', minutes, 60000000), ('hours', hours, 3600000000),
                                  ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                frac, whole = _math.modf(value)
                total += int(whole) * unit
                if frac:
                    part, whole = _math.modf(frac * unit)
                    total += int(whole)
                    leftover += part
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if leftover:
            whole = round(leftover)
            if abs(whole - leftover) == 0.5:
                # Half to even of the whole sum.
                odd = total & 1
                whole = 2 * round((leftover + odd) * 0.5) - odd
            total += int(whole)
        return _delta(cls, total)

    def __repr__(self):
        args = []
        if self._days:
            args.append(f'days={self._days}')
        if self._seconds:
            args.append(f'seconds={self._seconds}')
        if self._microseconds:
            args.append(f'microseconds={self._microseconds}')
        name = type(self).__qualname__
        if type(self) is timedelta:
            name = 'datetime.timedelta'
        return f"{name}({', '.join(args) or '0'})"

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        s = f'{hh}:{mm:02d}:{ss:02d}'
        if self._days:
            s = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {s}"
        if self._microseconds:
            s += f'.{self._microseconds:06d}'
        return s

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._total() / 1000000

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(timedelta, self._total() + other._total())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(timedelta, self._total() - other._total())

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(timedelta, other._total() - self._total())

    def __neg__(self):
        return _delta(timedelta, -self._total())

    def __pos__(self):
        return _delta(timedelta, self._total())

    def __abs__(self):
        return -self if self._days < 0 else self.__pos__()

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(timedelta, self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(timedelta, _div_round(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _whole(self._total(), other)
        if isinstance(other, int):
            return _delta(timedelta, self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _delta(timedelta, _div_round(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _delta(timedelta, _div_round(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _delta(timedelta, self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, _delta(timedelta, r)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._total() == other._total()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._total() <= other._total()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._total() < other._total()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._total() >= other._total()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._total() > other._total()
        return NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _whole(total, other):
    return total // other._total()


_object_new = object.__new__


def _delta(cls, total):
    """A timedelta of this many microseconds."""
    seconds, us = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if not -(1 << 31) <= days < 1 << 31:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = _object_new(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = us
    return self


timedelta.min = _delta(timedelta, -999999999 * 86400000000)
timedelta.max = _delta(timedelta, 1000000000 * 86400000000 - 1)
timedelta.resolution = _delta(timedelta, 1)


# ── date ──

class date:
    """date(year, month, day) --> date object"""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            missing = 'month' if month is None else 'day'
            pos = 2 if month is None else 3
            raise TypeError(f"function missing required argument '{missing}' (pos {pos})")
        year, month, day = _check_date(year, month, day)
        self = _object_new(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, t, /):
        """The day of a timestamp, as time.time() gives it."""
        days = _math.floor(t) // 86400 + 719163
        return cls(*_ord2ymd(days))

    @classmethod
    def today(cls):
        """The day that it is."""
        return cls.fromtimestamp(_now_ns() // 1000000000)

    @classmethod
    def fromordinal(cls, n, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _MAXORDINAL:
            raise ValueError('year is out of range')
        return cls(*_ord2ymd(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of a text in the format of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        try:
            parts = _parse_isoformat_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of the week of the year, as ISO 8601 counts them."""
        return cls(*_isoweek_to_gregorian(year, week, day))

    def __repr__(self):
        name = 'datetime.date' if type(self) is date else type(self).__qualname__
        return f'{name}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        """As text, in the way of C's ctime()."""
        return (f'{_DAYNAMES[self.isoweekday()]} {_MONTHNAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}')

    def strftime(self, format):
        """Format using strftime()."""
        return _strftime(self, format, self._parts())

    def _parts(self):
        return (self._year, self._month, self._day, 0, 0, 0, 0, self.weekday(), self._yday())

    def _yday(self):
        return _days_before_month(self._year, self._month) + self._day

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        """As text: `YYYY-MM-DD`."""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    year = property(lambda self: self._year, doc='year (1-9999)')
    month = property(lambda self: self._month, doc='month (1-12)')
    day = property(lambda self: self._day, doc='day (1-31)')

    def timetuple(self):
        "Return local time tuple compatible with time.localtime()."
        return _struct_time(self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yday(), -1)

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Another day, with these fields changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return (self._year, self._month, self._day)

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        if self._comparable(other):
            return self._key() == other._key()
        return NotImplemented

    def __le__(self, other):
        if self._comparable(other):
            return self._key() <= other._key()
        return NotImplemented

    def __lt__(self, other):
        if self._comparable(other):
            return self._key() < other._key()
        return NotImplemented

    def __ge__(self, other):
        if self._comparable(other):
            return self._key() >= other._key()
        return NotImplemented

    def __gt__(self, other):
        if self._comparable(other):
            return self._key() > other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            o = self.toordinal() + other._days
            if 0 < o <= _MAXORDINAL:
                return type(self).fromordinal(o)
            raise OverflowError('date value out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        """The day of the week: Monday is 0."""
        return (self.toordinal() - 1) % 7

    def isoweekday(self):
        """The day of the week: Monday is 1, and Sunday 7."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Year, week and day of the week, as ISO 8601 counts them."""
        year = self._year
        monday = _isoweek1monday(year)
        today = _ymd2ord(self._year, self._month, self._day)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _isoweek1monday(year), 7)
        elif week >= 52 and today >= _isoweek1monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def __reduce__(self):
        return self.__class__, self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class IsoCalendarDate(tuple):
    """What `isocalendar()` gives: year, week and day of the week, as ISO 8601 counts them."""

    def __new__(cls, year, week, weekday, /):
        fields = year, week, weekday
        return super().__new__(cls, fields)

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


class _struct_time(tuple):
    """What `timetuple()` gives: time.struct_time's first nine fields."""

    _names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')

    def __new__(cls, *fields):
        return super().__new__(cls, fields)

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'time.struct_time' object has no attribute '{name}'")

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{n}={v!r}' for n, v in zip(self._names, self)])})"


# ── time zones ──

class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        "datetime -> string name of time zone."
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        "datetime -> DST offset as timedelta positive east of UTC."
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        "datetime in UTC -> datetime in local time."
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        off = dt.utcoffset()
        if off is None:
            raise ValueError('fromutc() requires a non-None utcoffset() result')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc() requires a non-None dst() result')
        delta = off - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        return self.__class__, (), vars(self) if hasattr(self, '__dict__') else None


class timezone(tzinfo):
    """A time zone that is always as far from UTC."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset:
            return cls.utc
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        return _zone(cls, offset, name)

    def __hash__(self):
        return hash(self._offset)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        name = 'datetime.timezone' if type(self) is timezone else type(self).__qualname__
        if self._name is None:
            return f'{name}({self._offset!r})'
        return f'{name}({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, what):
        if not (isinstance(dt, datetime) or dt is None):
            raise TypeError(f'{what}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        if not self._offset:
            return 'UTC'
        return 'UTC' + _format_offset(self._offset)

    def dst(self, dt):
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt):
        if isinstance(dt, datetime):
            if dt.tzinfo is not self:
                raise ValueError('fromutc: dt.tzinfo is not self')
            return dt + self._offset
        raise TypeError('fromutc() argument must be a datetime instance or None')

    def __reduce__(self):
        return self.__class__, (self._offset,) if self._name is None else (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _zone(cls, offset, name):
    self = _object_new(cls)
    self._offset = offset
    self._name = name
    return self


timezone.utc = UTC = _zone(timezone, timedelta(0), None)
timezone.min = _zone(timezone, -timedelta(hours=23, minutes=59), None)
timezone.max = _zone(timezone, timedelta(hours=23, minutes=59), None)


# ── time ──

class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = _object_new(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _key(self):
        return (self._hour, self._minute, self._second, self._microsecond)

    def _cmp(self, other, for_eq):
        """The order of two times, None where one is aware and the other is not."""
        mytz, ottz = self._tzinfo, other._tzinfo
        if mytz is ottz:
            a, b = self._key(), other._key()
        else:
            myoff, otoff = self.utcoffset(), other.utcoffset()
            if myoff == otoff:
                a, b = self._key(), other._key()
            elif myoff is None or otoff is None:
                if for_eq:
                    return 2
                raise TypeError("can't compare offset-naive and offset-aware times")
            else:
                a = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 - myoff._total() \
                    + self._microsecond
                b = ((other._hour * 60 + other._minute) * 60 + other._second) * 1000000 - otoff._total() \
                    + other._microsecond
        return 0 if a == b else 1 if a > b else -1

    def __eq__(self, other):
        if isinstance(other, time):
            return self._cmp(other, True) == 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, time):
            return self._cmp(other, False) <= 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, time):
            return self._cmp(other, False) < 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, time):
            return self._cmp(other, False) >= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, time):
            return self._cmp(other, False) > 0
        return NotImplemented

    def __hash__(self):
        off = self.utcoffset()
        if not off:
            return hash(self._key())
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond - off._total()
        return hash(total)

    def __repr__(self):
        if self._microsecond:
            s = f', {self._second}, {self._microsecond}'
        elif self._second:
            s = f', {self._second}'
        else:
            s = ''
        name = 'datetime.time' if type(self) is time else type(self).__qualname__
        tz = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
        fold = ', fold=1' if self._fold else ''
        return f'{name}({self._hour}, {self._minute}{s}{tz}{fold})'

    def isoformat(self, timespec='auto'):
        """Return the time formatted according to ISO."""
        return _format_time(*self._key(), timespec) + _format_offset(self.utcoffset())

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, time_string, /):
        """Construct a time from a string in one of the ISO 8601 formats."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = time_string[1:] if time_string[:1] == 'T' else time_string
        try:
            parts = _parse_isoformat_time(text)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*parts)

    def strftime(self, format):
        """Format using strftime().  The date part of the timestamp passed to underlying strftime should not be used."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, self._microsecond, 0, 1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(fmt).__name__}')
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        """Return the timezone offset as timedelta, positive east of UTC (negative west of UTC)."""
        if self._tzinfo is None:
            return None
        return _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """Return 0 if DST is not in effect, or the DST offset."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a new time with new values for the specified fields."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, (*self._key(), self._tzinfo)


_time_class = time
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# ── datetime ──

class datetime(date):
    """A day and the time of it; with `tzinfo`, in a time zone."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None or day is None:
            missing = 'month' if month is None else 'day'
            pos = 2 if month is None else 3
            raise TypeError(f"function missing required argument '{missing}' (pos {pos})")
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = _object_new(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    # The sandbox's local time is UTC.

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Construct a datetime from a POSIX timestamp (like time.time())."""
        _check_tzinfo(tz)
        result = cls._from_seconds(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        return cls._from_seconds(t, None)

    @classmethod
    def _from_seconds(cls, t, tz):
        if isinstance(t, int):
            us = 0
        else:
            frac, t = _math.modf(t)
            us = round(frac * 1e6)
            t = int(t)
            if us >= 1000000:
                t += 1
                us -= 1000000
            elif us < 0:
                t -= 1
                us += 1000000
        days, seconds = divmod(t, 86400)
        ordinal = days + 719163
        if not 0 < ordinal <= _MAXORDINAL:
            raise ValueError('year is out of range')
        hour, rest = divmod(seconds, 3600)
        minute, second = divmod(rest, 60)
        return cls(*_ord2ymd(ordinal), hour, minute, second, us, tz)

    @classmethod
    def now(cls, tz=None):
        """The time that it is."""
        _check_tzinfo(tz)
        seconds, ns = divmod(_now_ns(), 1000000000)
        result = cls._from_seconds(seconds, tz).replace(microsecond=ns // 1000)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcnow(cls):
        "Construct a UTC datetime from time.time()."
        return cls.now()

    today = now

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """The time of a day."""
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, tzinfo,
                   fold=time.fold)

    @classmethod
    def fromordinal(cls, n, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _MAXORDINAL:
            raise ValueError('year is out of range')
        return cls(*_ord2ymd(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Construct a datetime from a string in one of the ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) < 7:
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        try:
            at = _find_isoformat_separator(date_string)
            parts = _parse_isoformat_date(date_string[:at])
            rest = date_string[at + 1:]
            tail = _parse_isoformat_time(rest) if rest else (0, 0, 0, 0, None)
            if len(date_string) == at + 1:
                raise ValueError
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts, *tail)

    @classmethod
    def strptime(cls, date_string, format, /):
        'string, format -> new datetime parsed from a string (like time.strptime()).'
        from _strptime import parse
        return parse(cls, date_string, format)

    def timetuple(self):
        "Return local time tuple compatible with time.localtime()."
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return _struct_time(self._year, self._month, self._day, self._hour, self._minute, self._second,
                            self.weekday(), self._yday(), flag)

    def utctimetuple(self):
        "Return UTC time tuple compatible with time.gmtime()."
        offset = self.utcoffset()
        d = self - offset if offset else self
        return _struct_time(d.year, d.month, d.day, d.hour, d.minute, d.second, d.weekday(), d._yday(), 0)

    def timestamp(self):
        "Return POSIX timestamp as float"
        naive = self if self._tzinfo is None else self - self.utcoffset()
        seconds = (naive.toordinal() - 719163) * 86400 + (naive._hour * 60 + naive._minute) * 60 + naive._second
        return seconds + self._microsecond / 1000000

    def date(self):
        "Return the date part."
        return _date_class(self._year, self._month, self._day)

    def time(self):
        "Return the time part, with tzinfo None."
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        "Return the time part, with same tzinfo."
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """Return a new datetime with new values for the specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is None:
            tz = timezone.utc
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                            f"'{type(tz).__name__}'")
        mytz = self._tzinfo
        if mytz is None:
            mytz = timezone.utc
            offset = mytz.utcoffset(self)
        else:
            offset = mytz.utcoffset(self)
            if offset is None:
                mytz = timezone.utc
                offset = mytz.utcoffset(self)
        if tz is mytz:
            return self.replace(tzinfo=tz)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def _parts(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond,
                self.weekday(), self._yday())

    def ctime(self):
        """As text, in the way of C's ctime()."""
        return (f'{_DAYNAMES[self.isoweekday()]} {_MONTHNAMES[self._month]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        """Return the time formatted according to ISO."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if fields[-1] == 0:
            del fields[-1]
        if fields[-1] == 0:
            del fields[-1]
        name = 'datetime.datetime' if type(self) is datetime else type(self).__qualname__
        tz = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
        fold = ', fold=1' if self._fold else ''
        return f"{name}({', '.join(map(str, fields))}{fold}{tz})"

    def __str__(self):
        "Convert to string, for str()."
        return self.isoformat(sep=' ')

    def utcoffset(self):
        """Return the timezone offset as timedelta positive east of UTC (negative west of UTC)."""
        if self._tzinfo is None:
            return None
        return _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def tzname(self):
        """Return the timezone name."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        if name is not None and not isinstance(name, str):
            raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
        return name

    def dst(self):
        """Return 0 if DST is not in effect, or the DST offset."""
        if self._tzinfo is None:
            return None
        return _check_offset('dst', self._tzinfo.dst(self))

    def _key(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _cmp(self, other, for_eq):
        if self._tzinfo is other._tzinfo:
            a, b = self._key(), other._key()
        else:
            myoff, otoff = self.utcoffset(), other.utcoffset()
            if myoff == otoff:
                a, b = self._key(), other._key()
            elif myoff is None or otoff is None:
                if for_eq:
                    return 2
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            else:
                a, b = self._us() - myoff._total(), other._us() - otoff._total()
        return 0 if a == b else 1 if a > b else -1

    def _us(self):
        """Microseconds since year 1, without the offset."""
        seconds = (self.toordinal() * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._cmp(other, True) == 0
        if not isinstance(other, date):
            return NotImplemented
        return False

    def _ordered(self, other):
        if isinstance(other, datetime):
            return self._cmp(other, False)
        if isinstance(other, date):
            raise TypeError(f"can't compare {type(self).__module__}.{type(self).__qualname__} to "
                            f'{type(other).__module__}.{type(other).__qualname__}')
        return None

    def __le__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c <= 0

    def __lt__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c < 0

    def __ge__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c >= 0

    def __gt__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c > 0

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._us() + other._total()
        days, us = divmod(total, 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        hour, rest = divmod(seconds, 3600)
        minute, second = divmod(rest, 60)
        return type(self)(*_ord2ymd(days), hour, minute, second, us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        delta = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            myoff, otoff = self.utcoffset(), other.utcoffset()
            if myoff != otoff:
                if myoff is None or otoff is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                delta += otoff._total() - myoff._total()
        return _delta(timedelta, delta)

    def __hash__(self):
        off = (self.replace(fold=0) if self._fold else self).utcoffset()
        if off is None:
            return hash(self._key())
        return hash(self._us() - off._total())

    def __reduce__(self):
        return self.__class__, (*self._key(), self._tzinfo)


_date_class = date
_tzinfo_class = tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


_static_types(timedelta, date, tzinfo, timezone, time, datetime)
