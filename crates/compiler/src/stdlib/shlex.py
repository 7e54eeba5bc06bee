"""Words of a command line, as a shell takes them apart and puts them together."""

import re
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']


class shlex:
    """Takes a text apart into tokens, by rules that are attributes.

    commenters, wordchars, whitespace, escape, quotes: the characters that begin comments, belong to words, stand between
    tokens, take the meaning of the next one away, and enclose. escapedquotes: the quotes in which `escape` works.
    whitespace_split: only space ends words. punctuation_chars: runs of these are tokens of their own.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.posix, self.infile = posix, infile
        self.instream = _stream('' if instream is None else instream)
        # What follows when there is no more.
        self.eof = None if posix else ''

        self.whitespace, self.whitespace_split = ' \t\r\n', False
        self.commenters, self.escape = '#', '\\'
        self.quotes, self.escapedquotes = '\'"', '"'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
        chars = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        self._punctuation_chars = chars
        if chars:
            # Of the file names, patterns and options of a command.
            self.wordchars = ''.join([c for c in self.wordchars + '~-./*?=' if c not in chars])
            self._pushback_chars = deque()

        # None: at the end; ' ': between tokens; 'a': in a word; 'c': in punctuation; a quote: in it; an escape: after
        # it.
        self.state, self.token = ' ', ''
        self.lineno, self.debug = 1, 0
        # The token after which a file's name follows, and the streams that such files interrupt.
        self.source = None
        self.filestack = deque()
        self.pushback = deque()

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """The token that get_token() gives next."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Go on in another stream, and at its end where this one is."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.instream, self.infile, self.lineno = _stream(newstream), newfile, 1

    def pop_source(self):
        """Go on in the stream that this one interrupted."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """The next token, or `eof`."""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _next_char(self):
        if self.punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        quoted = False
        escaped_in = ' '
        while True:
            c = self._next_char()
            if c == '\n':
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ''
                break
            if state == ' ':
                if not c:
                    self.state = None
                    break
                if c in self.whitespace:
                    if self.token or (self.posix and quoted):
                        break
                    continue
                if c in self.commenters:
                    self._skip_comment()
                elif self.posix and c in self.escape:
                    escaped_in = 'a'
                    self.state = c
                elif c in self.wordchars:
                    self.token = c
                    self.state = 'a'
                elif c in self.punctuation_chars:
                    self.token = c
                    self.state = 'c'
                elif c in self.quotes:
                    if not self.posix:
                        self.token = c
                    self.state = c
                elif self.whitespace_split:
                    self.token = c
                    self.state = 'a'
                else:
                    self.token = c
                    if self.token or (self.posix and quoted):
                        break
            elif state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError('No closing quotation')
                if c == state:
                    if not self.posix:
                        self.token += c
                        self.state = ' '
                        break
                    self.state = 'a'
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    escaped_in = state
                    self.state = c
                else:
                    self.token += c
            elif state in self.escape:
                if not c:
                    raise ValueError('No escaped character')
                # Within quotes, the backslash goes only before a quote or itself.
                if escaped_in in self.quotes and c != state and c != escaped_in:
                    self.token += state
                self.token += c
                self.state = escaped_in
            elif state in ('a', 'c'):
                if not c:
                    self.state = None
                    break
                if c in self.whitespace:
                    self.state = ' '
                    if self.token or (self.posix and quoted):
                        break
                    continue
                if c in self.commenters:
                    self._skip_comment()
                    if self.posix:
                        self.state = ' '
                        if self.token or quoted:
                            break
                    continue
                if state == 'c':
                    if c in self.punctuation_chars:
                        self.token += c
                    else:
                        if c not in self.whitespace:
                            self._pushback_chars.append(c)
                        self.state = ' '
                        break
                elif self.posix and c in self.quotes:
                    self.state = c
                elif self.posix and c in self.escape:
                    escaped_in = 'a'
                    self.state = c
                elif (c in self.wordchars or c in self.quotes
                      or (self.whitespace_split and c not in self.punctuation_chars)):
                    self.token += c
                else:
                    if self.punctuation_chars:
                        self._pushback_chars.append(c)
                    else:
                        self.pushback.appendleft(c)
                    self.state = ' '
                    if self.token or (self.posix and quoted):
                        break
        result = self.token
        self.token = ''
        return None if self.posix and not quoted and result == '' else result

    def sourcehook(self, newfile):
        """Opens the file that follows `source`, for subclasses to override."""
        raise OSError('there are no files to be sourced')

    def error_leader(self, infile=None, lineno=None):
        """How a message about this place begins, as compilers write it."""
        file = self.infile if infile is None else infile
        line = self.lineno if lineno is None else lineno
        return '"%s", line %d: ' % (file, line)

    def __next__(self):
        token = self.get_token()
        if token != self.eof:
            return token
        raise StopIteration

    def __iter__(self):
        return self


def _stream(source):
    return StringIO(source) if isinstance(source, str) else source


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    words = shlex(s, posix=posix)
    words.commenters = words.commenters if comments else ''
    words.whitespace_split = True
    return [*words]


def join(split_command):
    """A command line of these words: what split() takes apart."""
    return ' '.join(map(quote, split_command))


_find_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    """A word as a shell takes it for one, in quotes if it needs them."""
    if s and not _find_unsafe(s):
        return s
    # A quote goes between quotes of the other kind.
    inside = s.replace("'", "'\"'\"'") if s else ''
    return f"'{inside}'"
