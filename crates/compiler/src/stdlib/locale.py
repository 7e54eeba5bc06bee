"""The one locale there is: C."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    """A locale that is not there."""


Error.__module__ = 'locale'


def setlocale(category, locale=None):
    """Set and return the locale of a category."""
    if locale is not None and locale not in ('', 'C', 'POSIX'):
        raise Error('unsupported locale setting')
    return 'C'


def localeconv():
    """Return how numbers are written."""
    unset = ('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
             'p_sign_posn', 'n_sign_posn')
    empty = ('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'positive_sign',
             'negative_sign')
    return {'decimal_point': '.', 'thousands_sep': '', 'grouping': [], 'mon_grouping': [],
            **dict.fromkeys(empty, ''), **dict.fromkeys(unset, CHAR_MAX)}


def getlocale(category=LC_CTYPE):
    """Return language and encoding."""
    return None, None


getdefaultlocale = getlocale


def resetlocale(category=LC_ALL):
    """There is one locale."""


def getpreferredencoding(do_setlocale=True):
    """Return the encoding of text."""
    return 'UTF-8'


getencoding = getpreferredencoding


def normalize(localename):
    """Return the name of a locale as it is."""
    return localename


def strcoll(a, b, /):
    """Compare two texts."""
    return (a > b) - (a < b)


def strxfrm(s, /):
    """Return what a text is sorted by."""
    return s


def format_string(f, val, grouping=False, monetary=False):
    """Format with %."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """There is no currency in this locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Return a float as text."""
    return '%.12g' % val


def delocalize(string):
    """Return a number as Python writes it."""
    return string


def atof(string, func=float):
    """Return text as a float."""
    return func(string)


def atoi(string):
    """Return text as an int."""
    return int(string)
