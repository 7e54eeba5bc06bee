"""Filename matching with shell patterns."""

import functools
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN."""
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=256, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        pat = bytes(translate(str(pat, 'ISO-8859-1')), 'ISO-8859-1')
    else:
        pat = translate(pat)
    return re.compile(pat).match


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _compile_pattern(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _compile_pattern(pat)(name) is not None


def _set(stuff):
    """What stands between brackets, as a class of `re`."""
    if '-' not in stuff:
        stuff = stuff.replace('\\', r'\\')
    else:
        chunks = []
        start = 0
        at = 2 if stuff[0] == '!' else 1
        while (at := stuff.find('-', at)) >= 0:
            chunks.append(stuff[start:at])
            start = at + 1
            at += 3
        if stuff[start:]:
            chunks.append(stuff[start:])
        else:
            chunks[-1] += '-'
        # Ranges that hold nothing are no error here.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = '-'.join([s.replace('\\', r'\\').replace('-', r'\-') for s in chunks])
    stuff = re.sub(r'([&~|])', r'\\\1', stuff)
    if not stuff:
        return '(?!)'
    if stuff == '!':
        return '.'
    if stuff[0] == '!':
        stuff = '^' + stuff[1:]
    elif stuff[0] in '^[':
        stuff = '\\' + stuff
    return f'[{stuff}]'


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    # Pieces between stars.
    pieces = ['']
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            if len(pieces) == 1 or pieces[-1]:
                pieces.append('')
        elif c == '?':
            pieces[-1] += '.'
        elif c == '[':
            first = at + 1 if pat[at:at + 1] == '!' else at
            end = pat.find(']', first + 1 if pat[first:first + 1] == ']' else first)
            if end < 0:
                pieces[-1] += '\\['
            else:
                pieces[-1] += _set(pat[at:end])
                at = end + 1
        else:
            pieces[-1] += re.escape(c)
    result = pieces[0]
    if len(pieces) > 1:
        # No star but the last has to be tried again once what follows it was found.
        result += ''.join([f'(?>.*?{piece})' for piece in pieces[1:-1]]) + '.*' + pieces[-1]
    return rf'(?s:{result})\Z'
