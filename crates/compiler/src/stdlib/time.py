"""Clocks and calendar. Local time is UTC.

A program that says `import time` gets the host library of that name, unless the host has none; this is what libraries get.
"""

from datetime import datetime as _datetime, timedelta as _timedelta, timezone as _timezone, _strftime
from _vm import _now_ns

sleep = sleep
timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime()."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, zone=None):
        fields = tuple(sequence)
        if len(fields) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(fields)}-sequence given)')
        if len(fields) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(fields)}-sequence given)')
        self = tuple.__new__(cls, fields[:9])
        self.__dict__['_more'] = fields[9:]
        return self

    tm_zone = property(lambda self: self._more[0] if self._more else None)
    tm_gmtoff = property(lambda self: self._more[1] if len(self._more) > 1 else None)

    for _i, _n in enumerate(_FIELDS):
        locals()[_n] = property(lambda self, i=_i: self[i])
    del _i, _n

    def __repr__(self):
        return f'time.struct_time({", ".join(f"{n}={v!r}" for n, v in zip(_FIELDS, self))})'


_start = _now_ns()


def time():
    """Return the time in seconds since the Epoch."""
    return _now_ns() / 1e9


def time_ns():
    """Return the time in nanoseconds since the Epoch."""
    return _now_ns()


def monotonic():
    """Return the time of a clock that begins with the program, in seconds."""
    return (_now_ns() - _start) / 1e9


def monotonic_ns():
    """Return the time of a clock that begins with the program, in nanoseconds."""
    return _now_ns() - _start


perf_counter = process_time = thread_time = monotonic
perf_counter_ns = process_time_ns = thread_time_ns = monotonic_ns


def gmtime(seconds=None, /):
    """Return the fields of a time in UTC."""
    seconds = time() if seconds is None else seconds
    moment = _datetime(1970, 1, 1) + _timedelta(seconds=int(seconds // 1))
    return struct_time((*moment.timetuple()[:8], 0, 'GMT', 0))


def localtime(seconds=None, /):
    """Return the fields of a local time, which is UTC."""
    return struct_time((*gmtime(seconds), 'UTC', 0))


def mktime(t, /):
    """Return the seconds since the Epoch of fields."""
    year, month, day, hour, minute, second = t[:6]
    months = year * 12 + month - 1
    first = _datetime(months // 12, months % 12 + 1, 1)
    moment = first + _timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)
    return (moment - _datetime(1970, 1, 1)).total_seconds()


class _Utc:
    def utcoffset(self):
        return _timedelta(0)

    def tzname(self):
        return 'UTC'


def strftime(format, t=None, /):
    """Return fields as text."""
    t = localtime() if t is None else t
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    year, month, day, hour, minute, second, weekday, yday = t[:8]
    checks = [(0 <= month <= 12, 'month'), (0 <= day <= 31, 'day of month'), (0 <= hour <= 23, 'hour'),
              (0 <= minute <= 59, 'minute'), (0 <= second <= 61, 'seconds'), (weekday >= -1, 'day of week'),
              (0 <= yday <= 366, 'day of year')]
    for fine, name in checks:
        if not fine:
            raise ValueError(f'{name} out of range')
    return _strftime(_Utc(), format, (year, month or 1, day or 1, hour, minute, second, 0, weekday % 7, yday or 1))


def asctime(t=None, /):
    """Return fields as text like 'Sun Jun 20 23:21:05 1993'."""
    t = localtime() if t is None else t
    return strftime('%a %b ', t) + f'{t[2]:2d}' + strftime(' %H:%M:%S ', t) + str(t[0])


def ctime(seconds=None, /):
    """Return a time as text like 'Sun Jun 20 23:21:05 1993'."""
    return asctime(localtime(seconds))


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    """Return the fields of text."""
    moment = _datetime.strptime(data_string, format)
    fields = moment.timetuple()
    zone = moment.tzinfo
    return struct_time((*fields[:8], -1, *(() if zone is None else (moment.tzname(),))))


def get_clock_info(name):
    """Return what is known of a clock."""
    from types import SimpleNamespace
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    return SimpleNamespace(implementation='host', monotonic=name != 'time', adjustable=name == 'time', resolution=1e-06)
