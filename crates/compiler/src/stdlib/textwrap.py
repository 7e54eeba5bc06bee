"""Text in lines of some width, and its indentation."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACE = '\t\n\x0b\x0c\r '


def _word(c):
    return c.isalnum() or c == '_'


def _word_punct(c):
    return _word(c) or c in '!"\'&.,?'


def _letter(c):
    return _word(c) and not c.isdecimal()


def _chunks_of_word(text):
    """Where a run of non-space text may be broken: after hyphens between letters, around em-dashes."""
    out = []
    start = i = 0
    n = len(text)
    while i < n:
        if text[i] != '-':
            i += 1
            continue
        j = i
        while j < n and text[j] == '-':
            j += 1
        run = j - i
        if run >= 2 and i > start and _word_punct(text[i - 1]) and j < n and _word(text[j]):
            # An em-dash is a chunk of its own.
            out.append(text[start:i])
            out.append(text[i:j])
            start = i = j
            continue
        if run >= 2 and i == start and i > 0 and j < n and _word(text[j]):
            out.append(text[i:j])
            start = i = j
            continue
        if run == 1 and i - start >= 1 and i + 2 < n and _hyphen_breaks(text, i):
            out.append(text[start:i + 1])
            start = i = i + 1
            continue
        i = j
    if start < n:
        out.append(text[start:])
    return out


def _hyphen_breaks(text, i):
    # Two letters (or letter-hyphen-letter …) before the hyphen and two after it.
    before = i >= 2 and _letter(text[i - 1]) and _letter(text[i - 2])
    before = before or (i >= 3 and _letter(text[i - 1]) and text[i - 2] == '-' and _letter(text[i - 3]))
    after = _letter(text[i + 1]) and i + 2 < len(text) and (
        _letter(text[i + 2]) or (text[i + 2] == '-' and i + 3 < len(text) and _letter(text[i + 3])))
    return before and after


class TextWrapper:
    """Breaks text into lines, by options that are attributes.

    width: how long lines may be. initial_indent, subsequent_indent: what the first line begins with, and the others.
    expand_tabs, tabsize: tabs become spaces. replace_whitespace: so does every other white space. drop_whitespace: none
    at either end of a line. break_long_words: those that don't fit in a line. break_on_hyphens: lines may end with a
    hyphen. fix_sentence_endings: two spaces after a sentence. max_lines: after so many, `placeholder` stands for the
    rest.
    """

    unicode_whitespace_trans = dict.fromkeys(map(ord, _SPACE), ord(' '))

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width, self.max_lines = width, max_lines
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.placeholder = placeholder
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.fix_sentence_endings = fix_sentence_endings

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """Split the text to wrap into indivisible chunks."""
        chunks = []
        i = 0
        n = len(text)
        while i < n:
            j = i
            space = text[i] in _SPACE
            while j < n and (text[j] in _SPACE) is space:
                j += 1
            run = text[i:j]
            if space or not self.break_on_hyphens:
                chunks.append(run)
            else:
                chunks.extend(_chunks_of_word(run))
            i = j
        return chunks

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == ' ' and _ends_sentence(chunks[i]):
                chunks[i + 1] = '  '
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = width - cur_len if width >= 1 else 1
        if self.break_long_words:
            word = reversed_chunks.pop()
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind('-', 0, room)
                if word[:max(hyphen, 0)].strip('-'):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks.append(word[end:])
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        """Wrap a sequence of text chunks and return a list of lines."""
        lines = []
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                n = len(chunks[-1])
                if length + n > width:
                    break
                line.append(chunks.pop())
                length += n
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line[-1])
                del line[-1]
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Reformat the single paragraph in 'text' so it fits in lines of no more than 'self.width' columns."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Reformat the single paragraph in 'text' and return a new string with the wrapped paragraph."""
        return '\n'.join(self.wrap(text))


def _ends_sentence(chunk):
    # A lowercase letter, an end mark, perhaps closing quotes.
    end = chunk.rstrip('"\'') if chunk[-1:] in '"\'' and chunk[-1:] else chunk
    if len(chunk) - len(end) > 1:
        return False
    return len(end) >= 2 and end[-1] in '.!?' and 'a' <= end[-2] <= 'z'


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`."""
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[i] = ''
            continue
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
            continue
        k = 0
        while k < len(margin) and k < len(indent) and margin[k] == indent[k]:
            k += 1
        margin = margin[:k]
    if margin:
        n = len(margin)
        lines = [line[n:] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    if predicate is None:
        def predicate(line):
            return line.strip()
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
