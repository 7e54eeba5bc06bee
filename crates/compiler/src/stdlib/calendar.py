"""Weeks, months and years: as lists of days, as text, and as HTML."""

import datetime
import locale as _locale
import sys
from enum import IntEnum, global_enum

_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
_MONTHS = ['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER',
           'NOVEMBER', 'DECEMBER']

__all__ = ['Calendar', 'TextCalendar', 'HTMLCalendar', 'LocaleTextCalendar', 'LocaleHTMLCalendar',
           'IllegalMonthError', 'IllegalWeekdayError', 'Day', 'Month', *_DAYS, *_MONTHS,
           'day_name', 'day_abbr', 'month_name', 'month_abbr',
           'isleap', 'leapdays', 'weekday', 'monthrange', 'timegm',
           'firstweekday', 'setfirstweekday', 'weekheader',
           'monthcalendar', 'month', 'prmonth', 'calendar', 'prcal']

error = ValueError


class IllegalMonthError(ValueError):
    """There is no month of this number."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f'bad month number {self.month!r}; must be 1-12'


class IllegalWeekdayError(ValueError):
    """There is no day of the week of this number."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


# Members of both are names of the module too.
Month = global_enum(IntEnum('Month', _MONTHS, module=__name__))
Day = global_enum(IntEnum('Day', _DAYS, start=0, module=__name__))
for _member in (*Month, *Day):
    globals()[_member.name] = _member
del _member


def __getattr__(name):
    if name not in ('January', 'February'):
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    import warnings
    warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, 2)
    return Month[name.upper()].value


class _Names:
    """What strftime() calls days or months, by number, in the locale of the moment. Slices work."""

    def __init__(self, format, dates):
        self._format = format
        self._dates = dates

    def _name(self, date):
        return date.strftime(self._format) if date else ''

    def __getitem__(self, which):
        chosen = self._dates[which]
        return [self._name(date) for date in chosen] if isinstance(which, slice) else self._name(chosen)

    def __len__(self):
        return len(self._dates)


# 2001 began with a Monday. Months begin with 1, and nothing is called '' for the sake of that.
_week = [datetime.date(2001, 1, 1 + n) for n in range(7)]
_year = [None] + [datetime.date(2001, 1 + n, 1) for n in range(12)]
day_name, day_abbr = _Names('%A', _week), _Names('%a', _week)
month_name, month_abbr = _Names('%B', _year), _Names('%b', _year)

# How many days a month of a common year has.
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def isleap(year):
    """Whether a year has a 29th of February."""
    return year % 400 == 0 or year % 4 == 0 and year % 100 != 0


def _leap_years_before(year):
    past = year - 1
    return past // 4 - past // 100 + past // 400


def leapdays(y1, y2):
    """How many leap years there are from the first year on, up to the other and without it."""
    return _leap_years_before(y2) - _leap_years_before(y1)


def weekday(year, month, day):
    """Which day of the week a date is. Years that dates have not are as those of 400 years before or after."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = year % 400 + 2000
    return Day(datetime.date(year, month, day).weekday())


def monthrange(year, month):
    """The day of the week that a month begins with, and how many days it has."""
    _check_month(month)
    return weekday(year, month, 1), _monthlen(year, month)


def _check_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def _monthlen(year, month):
    return 29 if month == 2 and isleap(year) else mdays[month]


def _month_at(year, month, distance):
    """The year and the month that many months later."""
    years, month = divmod(month - 1 + distance, 12)
    return year + years, month + 1


def _in_groups(items, size):
    items = list(items)
    return [items[start:start + size] for start in range(0, len(items), size)]


class Calendar:
    """Days of months and years, in whole weeks. firstweekday: the day that weeks begin with, 0 is Monday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The numbers of the days of a week, in the order that they have here."""
        first = self.firstweekday
        yield from range(first, 7)
        yield from range(first)

    def _around(self, year, month):
        """How many days of other months stand before and behind those of a month, and how many it has."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        return before, days, -(before + days) % 7

    def itermonthdays(self, year, month):
        """The days of a month; those of other months are 0."""
        before, days, behind = self._around(year, month)
        yield from [0] * before
        yield from range(1, days + 1)
        yield from [0] * behind

    def itermonthdays2(self, year, month):
        """Pairs: the day, or 0, and the day of the week."""
        first = self.firstweekday
        for place, day in enumerate(self.itermonthdays(year, month)):
            yield day, (first + place) % 7

    def itermonthdays3(self, year, month):
        """Year, month and day, also of those that belong to other months."""
        before, days, behind = self._around(year, month)
        last_year, last_month = _month_at(year, month, -1)
        last_days = _monthlen(last_year, last_month)
        for day in range(last_days - before + 1, last_days + 1):
            yield last_year, last_month, day
        for day in range(1, days + 1):
            yield year, month, day
        next_year, next_month = _month_at(year, month, 1)
        for day in range(1, behind + 1):
            yield next_year, next_month, day

    def itermonthdays4(self, year, month):
        """Year, month, day and day of the week."""
        first = self.firstweekday
        for place, date in enumerate(self.itermonthdays3(year, month)):
            yield *date, (first + place) % 7

    def itermonthdates(self, year, month):
        """Dates, also of the days that belong to other months."""
        for date in self.itermonthdays3(year, month):
            yield datetime.date(*date)

    def monthdatescalendar(self, year, month):
        """The weeks of a month, each a list of dates."""
        return _in_groups(self.itermonthdates(year, month), 7)

    def monthdays2calendar(self, year, month):
        """The weeks of a month, each a list of pairs: the day, or 0, and the day of the week."""
        return _in_groups(self.itermonthdays2(year, month), 7)

    def monthdayscalendar(self, year, month):
        """The weeks of a month, each a list of days, which are 0 outside the month."""
        return _in_groups(self.itermonthdays(year, month), 7)

    def yeardatescalendar(self, year, width=3):
        """The months of a year as monthdatescalendar() gives them, in rows of so many."""
        return self._rows(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        """The months of a year as monthdays2calendar() gives them, in rows of so many."""
        return self._rows(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        """The months of a year as monthdayscalendar() gives them, in rows of so many."""
        return self._rows(self.monthdayscalendar, year, width)

    def _rows(self, weeks_of, year, width):
        return _in_groups((weeks_of(year, month) for month in Month), width)


class TextCalendar(Calendar):
    """Calendars as text, like those of the command `cal`.

    Of the methods, w and width are how wide a day is, l how many line ends follow a line, c how far months of a row are
    apart, and m how many of them a row has.
    """

    def formatday(self, day, weekday, width):
        text = f'{day:2}' if day else ''
        return text.center(width)

    def formatweek(self, theweek, width):
        """A week in a line, without its end."""
        return ' '.join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day, width):
        name = (day_abbr if width < 9 else day_name)[day]
        return name[:width].center(width)

    def formatweekheader(self, width):
        """The names of the days, as a line above weeks."""
        return ' '.join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        _check_month(themonth)
        year = f' {theyear!r}' if withyear else ''
        return (month_name[themonth] + year).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month over several lines."""
        w = max(w, 2)
        lines = [self.formatmonthname(theyear, themonth, _width_of_weeks(w)), self.formatweekheader(w)]
        for week in self.monthdays2calendar(theyear, themonth):
            lines.append(self.formatweek(week, w))
        return _text(lines, l)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year over many lines."""
        w, c = max(w, 2), max(c, 2)
        width = _width_of_weeks(w)
        lines = [repr(theyear).center(width * m + c * (m - 1))]
        header = self.formatweekheader(w)
        months = iter(Month)
        for row in self.yeardays2calendar(theyear, m):
            names = [self.formatmonthname(theyear, month, width, False) for _, month in zip(row, months)]
            lines += ['', formatstring(names, width, c), formatstring([header] * len(row), width, c)]
            for place in range(max(map(len, row))):
                weeks = [self.formatweek(weeks[place], w) if place < len(weeks) else '' for weeks in row]
                lines.append(formatstring(weeks, width, c))
        return _text(lines, l)

    def prweek(self, theweek, width):
        """Print a week, and no end of the line."""
        print(self.formatweek(theweek, width), end='')

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end='')


def _width_of_weeks(w):
    return 7 * w + 6


def _text(lines, ends):
    """Lines with so many ends each, at least one, and no space before these."""
    end = '\n' * max(ends, 1)
    return ''.join([line.rstrip() + end for line in lines])


class HTMLCalendar(Calendar):
    """Calendars as HTML. Which classes the elements get, the attributes say."""

    # Of the days of the week, Monday first; and of their names, above them.
    cssclasses = [name[:3].lower() for name in _DAYS]
    cssclasses_weekday_head = cssclasses
    # Of days that belong to other months.
    cssclass_noday = 'noday'
    # Of the tables, and of the names above them.
    cssclass_month = cssclass_month_head = 'month'
    cssclass_year = cssclass_year_head = 'year'

    def formatday(self, day, weekday):
        if day:
            return f'<td class="{self.cssclasses[weekday]}">{day:d}</td>'
        return f'<td class="{self.cssclass_noday}">&nbsp;</td>'

    def formatweek(self, theweek):
        """A week, as a row of a table."""
        return _row([self.formatday(day, weekday) for day, weekday in theweek])

    def formatweekday(self, day):
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """The names of the days, as a row of a table."""
        return _row([self.formatweekday(day) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month, as a row of a table."""
        name = month_name[themonth]
        return _head(7, self.cssclass_month_head, f'{name} {theyear}' if withyear else name)

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month, as a table."""
        rows = [_table(self.cssclass_month), self.formatmonthname(theyear, themonth, withyear=withyear),
                self.formatweekheader()]
        rows += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return '\n'.join([*rows, '</table>', ''])

    def formatyear(self, theyear, width=3):
        """A year, as a table of months, so many in a row."""
        width = max(width, 1)
        rows = [_head(width, self.cssclass_year_head, theyear)]
        for months in _in_groups(Month, width):
            rows.append(_row([f'<td>{self.formatmonth(theyear, month, withyear=False)}</td>' for month in months]))
        return _table(self.cssclass_year) + '\n' + ''.join(rows) + '</table>'

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """A year, as a page of its own, in bytes."""
        encoding = sys.getdefaultencoding() if encoding is None else encoding
        style = '' if css is None else f'<link rel="stylesheet" type="text/css" href="{css}" />\n'
        page = (f'<?xml version="1.0" encoding="{encoding}"?>\n'
                '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
                f'<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n{style}'
                f'<title>Calendar for {theyear}</title>\n</head>\n'
                f'<body>\n{self.formatyear(theyear, width)}</body>\n</html>\n')
        return page.encode(encoding, 'xmlcharrefreplace')


def _table(cssclass):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{cssclass}">'


def _head(columns, cssclass, text):
    return _row([f'<th colspan="{columns:d}" class="{cssclass}">{text}</th>'])


def _row(cells):
    return '<tr>' + ''.join(cells) + '</tr>'


class different_locale:
    """A context manager: times are written as in another locale."""

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        self.oldlocale = _locale.setlocale(_locale.LC_TIME)
        _locale.setlocale(_locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        _locale.setlocale(_locale.LC_TIME, self.oldlocale)


class _OfLocale:
    """A calendar whose names are those of a locale; without one, of the locale there is when it is made."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _locale.setlocale(_locale.LC_TIME) if locale is None else locale

    def formatweekday(self, *args, **kwargs):
        with different_locale(self.locale):
            return super().formatweekday(*args, **kwargs)

    def formatmonthname(self, *args, **kwargs):
        with different_locale(self.locale):
            return super().formatmonthname(*args, **kwargs)


class LocaleTextCalendar(_OfLocale, TextCalendar):
    """TextCalendar with the names of a locale."""


class LocaleHTMLCalendar(_OfLocale, HTMLCalendar):
    """HTMLCalendar with the names of a locale."""


def format(cols, colwidth=20, spacing=6):
    """Print texts beside each other, each in the middle of its column."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=20, spacing=6):
    """Texts beside each other, each in the middle of its column."""
    gap = ' ' * spacing
    return gap.join([text.center(colwidth) for text in cols])


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """The timestamp of a time in UTC, given as time.gmtime() gives it."""
    year, month, day, hour, minute, second = tuple[:6]
    # Days are counted from the first of the month: there may be more of them than a month has.
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return second + 60 * (minute + 60 * (hour + 24 * days))


# The functions of the module are the methods of one calendar.
c = TextCalendar()


def setfirstweekday(firstweekday):
    """Which day weeks begin with, for the functions of this module."""
    if not Day.MONDAY <= firstweekday <= Day.SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


firstweekday, monthcalendar = c.getfirstweekday, c.monthdayscalendar
week, prweek, weekheader = c.formatweek, c.prweek, c.formatweekheader
month, prmonth = c.formatmonth, c.prmonth
calendar, prcal = c.formatyear, c.pryear
