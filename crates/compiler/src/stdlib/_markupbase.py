"""What parsers of SGML-like documents have in common: declarations, comments and marked sections.

A method that reads something at `i` returns where it ends, or -1 if it is not all there yet.
"""

import re

_declname_match = re.compile(r'([a-zA-Z][a-zA-Z0-9._-]*)\s*').match
_declstringlit_match = re.compile(r"""(?:"[^"]*"|'[^']*')\s*""").match
_commentclose = re.compile(r'--\s*>')
_markedsectionclose = re.compile(r']\s*]\s*>')
_msmarkedsectionclose = re.compile(r']\s*>')

_STANDARD_SECTIONS = frozenset(['temp', 'cdata', 'ignore', 'include', 'rcdata'])
_OFFICE_SECTIONS = frozenset(['if', 'else', 'endif'])


class ParserBase:
    """Parser base class which provides some common support methods used by the SGML/HTML and XHTML parsers."""

    _decl_otherchars = ''

    def __init__(self):
        if type(self) is ParserBase:
            raise RuntimeError('_markupbase.ParserBase must be subclassed')

    def reset(self):
        self.lineno, self.offset = 1, 0

    def getpos(self):
        """Return current line number and offset."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Go from `i` to `j`, counting lines."""
        if i >= j:
            return j
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex('\n', i, j) - 1
        else:
            self.offset += j - i
        return j

    def unknown_decl(self, data):
        pass

    def parse_declaration(self, i):
        """Read a declaration, a comment or a marked section."""
        raw = self.rawdata
        j = i + 2
        assert raw[i:j] == '<!', 'unexpected call to parse_declaration'
        if raw[j:j + 1] == '>':
            return j + 1
        if raw[j:j + 1] in ('-', ''):
            # Half a comment's beginning comes here, too.
            return -1 if raw[j:j + 2] != '--' else self.parse_comment(i)
        if raw[j] == '[':
            return self.parse_marked_section(i)
        end = len(raw)
        kind, j = self._scan_name(j, i)
        if j < 0:
            return j
        if kind == 'doctype':
            self._decl_otherchars = ''
        while j < end:
            c = raw[j]
            if c == '>':
                data = raw[i + 2:j]
                if kind == 'doctype':
                    self.handle_decl(data)
                else:
                    # What this says is the program's to know.
                    self.unknown_decl(data)
                return j + 1
            if c in '"\'':
                literal = _declstringlit_match(raw, j)
                if not literal:
                    return -1
                j = literal.end()
            elif c.isascii() and c.isalpha():
                _, j = self._scan_name(j, i)
            elif c in self._decl_otherchars:
                j += 1
            elif c == '[':
                if kind == 'doctype':
                    j = self._parse_doctype_subset(j + 1, i)
                elif kind in ('attlist', 'linktype', 'link', 'element'):
                    raise AssertionError(f"unsupported '[' char in {kind} declaration")
                else:
                    raise AssertionError("unexpected '[' char in declaration")
            else:
                raise AssertionError(f'unexpected {c!r} char in declaration')
            if j < 0:
                return j
        return -1

    def parse_marked_section(self, i, report=1):
        """Read `<![…]>`."""
        raw = self.rawdata
        assert raw[i:i + 3] == '<![', 'unexpected call to parse_marked_section()'
        name, j = self._scan_name(i + 3, i)
        if j < 0:
            return j
        if name in _STANDARD_SECTIONS:
            close = _markedsectionclose.search(raw, i + 3)
        elif name in _OFFICE_SECTIONS:
            close = _msmarkedsectionclose.search(raw, i + 3)
        else:
            raise AssertionError(f'unknown status keyword {raw[i + 3:j]!r} in marked section')
        if not close:
            return -1
        if report:
            self.unknown_decl(raw[i + 3:close.start()])
        return close.end()

    def parse_comment(self, i, report=1):
        """Read a comment."""
        raw = self.rawdata
        if raw[i:i + 4] != '<!--':
            raise AssertionError('unexpected call to parse_comment()')
        close = _commentclose.search(raw, i + 4)
        if not close:
            return -1
        if report:
            self.handle_comment(raw[i + 4:close.start()])
        return close.end()

    def _parse_doctype_subset(self, i, declstartpos):
        """Read what is between the brackets of a document type."""
        raw, end, j = self.rawdata, len(self.rawdata), i
        while j < end:
            c = raw[j]
            if c == '<':
                start = raw[j:j + 2]
                if start == '<':
                    return -1
                if start != '<!':
                    self.updatepos(declstartpos, j + 1)
                    raise AssertionError(f'unexpected char in internal subset (in {start!r})')
                if j + 2 == end or j + 4 > end:
                    return -1
                if raw[j:j + 4] == '<!--':
                    j = self.parse_comment(j, report=0)
                    if j < 0:
                        return j
                    continue
                name, j = self._scan_name(j + 2, declstartpos)
                if j < 0:
                    return -1
                if name not in ('attlist', 'element', 'entity', 'notation'):
                    self.updatepos(declstartpos, j + 2)
                    raise AssertionError(f'unknown declaration {name!r} in internal subset')
                j = getattr(self, '_parse_doctype_' + name)(j, declstartpos)
                if j < 0:
                    return j
            elif c == '%':
                # A reference to a parameter entity.
                if j + 1 == end:
                    return -1
                _, j = self._scan_name(j + 1, declstartpos)
                if j < 0:
                    return j
                if raw[j:j + 1] == ';':
                    j += 1
            elif c == ']':
                j = self._skip_spaces(j + 1)
                if j == end:
                    return -1
                if raw[j] == '>':
                    return j
                self.updatepos(declstartpos, j)
                raise AssertionError('unexpected char after internal subset')
            elif c.isspace():
                j += 1
            else:
                self.updatepos(declstartpos, j)
                raise AssertionError(f'unexpected char {c!r} in internal subset')
        return -1

    def _skip_spaces(self, j):
        raw, end = self.rawdata, len(self.rawdata)
        while j < end and raw[j].isspace():
            j += 1
        return j

    def _parse_doctype_element(self, i, declstartpos):
        name, j = self._scan_name(i, declstartpos)
        if j == -1:
            return -1
        close = self.rawdata.find('>', j)
        return close + 1 if close >= 0 else -1

    def _parse_doctype_attlist(self, i, declstartpos):
        raw = self.rawdata
        name, j = self._scan_name(i, declstartpos)
        if j < 0:
            return -1
        if j == len(raw):
            return -1
        if raw[j] == '>':
            return j + 1
        while True:
            # Name, type, default.
            name, j = self._scan_name(j, declstartpos)
            if j < 0:
                return j
            if raw[j:j + 1] == '':
                return -1
            if raw[j] == '(':
                close = raw.find(')', j)
                if close < 0:
                    return -1
                j = self._skip_spaces(close + 1)
                if j == len(raw):
                    return -1
            else:
                name, j = self._scan_name(j, declstartpos)
            c = raw[j:j + 1]
            if not c:
                return -1
            if c in '\'"':
                literal = _declstringlit_match(raw, j)
                if not literal:
                    return -1
                j = literal.end()
                c = raw[j:j + 1]
                if not c:
                    return -1
            if c == '#':
                if raw[j:] == '#':
                    return -1
                name, j = self._scan_name(j + 1, declstartpos)
                if j < 0:
                    return j
                c = raw[j:j + 1]
                if not c:
                    return -1
            if c == '>':
                return j + 1

    def _parse_doctype_notation(self, i, declstartpos):
        raw = self.rawdata
        _, j = self._scan_name(i, declstartpos)
        if j < 0:
            return j
        while c := raw[j:j + 1]:
            if c == '>':
                return j + 1
            if c in '\'"':
                literal = _declstringlit_match(self.rawdata, j)
                if not literal:
                    return -1
                j = literal.end()
            else:
                _, j = self._scan_name(j, declstartpos)
                if j < 0:
                    return j
        return -1

    def _parse_doctype_entity(self, i, declstartpos):
        raw = self.rawdata
        j = i
        if raw[i:i + 1] == '%':
            j = self._skip_spaces(i + 1)
            if j == len(raw):
                return -1
        name, j = self._scan_name(j, declstartpos)
        if j < 0:
            return j
        while True:
            c = raw[j:j + 1]
            if not c:
                return -1
            if c in '\'"':
                literal = _declstringlit_match(raw, j)
                if not literal:
                    return -1
                j = literal.end()
            elif c == '>':
                return j + 1
            else:
                name, j = self._scan_name(j, declstartpos)
                if j < 0:
                    return j

    def _scan_name(self, i, declstartpos):
        """Read a name and the white space after it: the name in lower case, and where it ends. (None, -1) if it may
        go on."""
        raw = self.rawdata
        if i == len(raw):
            return None, -1
        found = _declname_match(raw, i)
        if not found:
            self.updatepos(declstartpos, i)
            raise AssertionError(f'expected name token at {raw[declstartpos:declstartpos + 20]!r}')
        if found.end() == len(raw):
            return None, -1
        return found.group(1).lower(), found.end()
