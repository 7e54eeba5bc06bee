"""Text for HTML, and out of it."""

import re as _re

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """A text whose `&`, `<` and `>` are references, and quotes too unless `quote` is false."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


# What the code points 0x80 to 0x9f mean in documents: windows-1252.
_WINDOWS = ('\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
            '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')


def _numeric(n):
    if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
        return '\uFFFD'
    if n == 0x0D:
        return '\r'
    if 0x80 <= n <= 0x9F:
        return _WINDOWS[n - 0x80]
    if n < 9 or n == 0x0B or 0x0E <= n < 0x20 or n == 0x7F or 0xFDD0 <= n <= 0xFDEF or n & 0xFFFE == 0xFFFE:
        return ''
    return chr(n)


def _replace_charref(m):
    name = m.group(1)
    if name[0] == '#':
        digits = name[1:].rstrip(';')
        return _numeric(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    from html.entities import html5
    if name in html5:
        return html5[name]
    # The longest name that it begins with.
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return '&' + name


_charref = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """A text with characters in place of the references of them, however they are written."""
    return _charref.sub(_replace_charref, s) if '&' in s else s
