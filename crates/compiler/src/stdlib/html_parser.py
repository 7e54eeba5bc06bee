"""A parser of HTML as it is found, with handlers."""

import re
import _markupbase
from html import unescape

__all__ = ['HTMLParser']

# Programs know these by name, and some put others in their place.
interesting_normal = re.compile('[&<]')
incomplete = re.compile('&[#a-zA-Z]')
entityref = re.compile('&([a-zA-Z][a-zA-Z0-9.-]*)[^a-zA-Z0-9]')
charref = re.compile('&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
starttagopen = re.compile('<[a-zA-Z]')
piclose = re.compile('>')
commentclose = re.compile(r'--\s*>')
endendtag = re.compile('>')
endtagfind = re.compile(r'</\s*([a-zA-Z][a-zA-Z0-9:_.-]*)\s*>')
# A tag's name and what follows it; an attribute with its value, likewise.
tagfind_tolerant = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)(?:/(?!>)|\s)*')
attrfind_tolerant = re.compile(r'''((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?'''
                               r'''(?:/(?!>)|\s)*''')
# All of a start tag but its end.
locatestarttagend_tolerant = re.compile(r'''
    <[a-zA-Z][^\t\n\r\f />\x00]*                              # the name
    (?:[\s/]*
        (?:(?<=['"\s/])[^\s/>][^\s/=>]*                       # an attribute's name
            (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)    # its value
               \s*
            )?
            (?:/(?!>)|\s)*
        )*
    )?
    \s*
''', re.VERBOSE)


class HTMLParser(_markupbase.ParserBase):
    """Reads HTML, however broken, and calls a method for whatever it finds: subclasses override these.

    feed() takes the text, in as many pieces as it comes in, and close() what is left of it. Data may come in several
    pieces too. Without `convert_charrefs`, references of characters are calls of their own.
    """

    CDATA_CONTENT_ELEMENTS = ('script', 'style')
    __starttag_text = None

    def __init__(self, *, convert_charrefs=True):
        """`convert_charrefs`: character references become characters, but not in scripts and styles."""
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Begin anew: what was not handled is lost."""
        self.rawdata = ''
        self.lasttag = '???'
        self.interesting = interesting_normal
        self.cdata_elem = None
        super().reset()

    def feed(self, data):
        """Feed more of the document."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Handle what is left."""
        self.goahead(1)

    def get_starttag_text(self):
        """Return the start tag that was opened last, as it is in the document."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf'</\s*{self.cdata_elem}\s*>', re.IGNORECASE)

    def clear_cdata_mode(self):
        self.interesting = interesting_normal
        self.cdata_elem = None

    def _text(self, i, j):
        """Data from `i` to `j`, if there is any."""
        if i < j:
            data = self.rawdata[i:j]
            self.handle_data(unescape(data) if self.convert_charrefs and not self.cdata_elem else data)

    def goahead(self, end):
        """Handle as much as there is; all of it, if the document ends here."""
        raw, n, i = self.rawdata, len(self.rawdata), 0
        while i < n:
            if self.convert_charrefs and not self.cdata_elem:
                j = raw.find('<', i)
                if j < 0:
                    # A reference at the end may go on: wait, unless there is something behind it that it cannot have.
                    ampersand = raw.rfind('&', max(i, n - 34))
                    if ampersand >= 0 and not _after_reference(raw, ampersand):
                        break
                    j = n
            else:
                found = self.interesting.search(raw, i)
                if found:
                    j = found.start()
                elif self.cdata_elem:
                    break
                else:
                    j = n
            self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            if raw.startswith('<', i):
                k = self._markup(i, end)
                if k == _LONE:
                    break
                if k < 0:
                    if not end:
                        break
                    # What never ends is data: up to the next tag.
                    k = raw.find('>', i + 1)
                    if k < 0:
                        k = raw.find('<', i + 1)
                        if k < 0:
                            k = i + 1
                    else:
                        k += 1
                    self._text(i, k)
                i = self.updatepos(i, k)
            elif raw.startswith('&#', i):
                found = charref.match(raw, i)
                if found:
                    self.handle_charref(found.group()[2:-1])
                    i = self._after(i, found.end())
                    continue
                if ';' in raw[i:]:
                    # No number: the two characters are data.
                    self.handle_data(raw[i:i + 2])
                    i = self.updatepos(i, i + 2)
                break
            elif raw.startswith('&', i):
                found = entityref.match(raw, i)
                if found:
                    self.handle_entityref(found.group(1))
                    i = self._after(i, found.end())
                    continue
                found = incomplete.match(raw, i)
                if found:
                    if end and found.group() == raw[i:]:
                        k = found.end()
                        if k <= i:
                            k = n
                        i = self.updatepos(i, i + 1)
                    break
                if i + 1 < n:
                    # An ampersand that refers to nothing.
                    self.handle_data('&')
                    i = self.updatepos(i, i + 1)
                    continue
                break
            else:
                assert 0, 'interesting.search() lied'
        if end and i < n and not self.cdata_elem:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = raw[i:]

    def _after(self, i, k):
        """Go on behind a reference: what ended it is part of it only if it is a semicolon."""
        if not self.rawdata.startswith(';', k - 1):
            k -= 1
        return self.updatepos(i, k)

    def _markup(self, i, end):
        """Handle what begins with `<` at `i`: where it ends, -1 if it does not, `_LONE` if nothing follows."""
        raw = self.rawdata
        if starttagopen.match(raw, i):
            return self.parse_starttag(i)
        if raw.startswith('</', i):
            return self.parse_endtag(i)
        if raw.startswith('<!--', i):
            return self.parse_comment(i)
        if raw.startswith('<?', i):
            return self.parse_pi(i)
        if raw.startswith('<!', i):
            return self.parse_html_declaration(i)
        if i + 1 < len(raw):
            self.handle_data('<')
            return i + 1
        return _LONE

    def parse_html_declaration(self, i):
        """Handle what begins with `<!`, as HTML 5 has it."""
        raw = self.rawdata
        assert raw.startswith('<!', i), 'unexpected call to parse_html_declaration()'
        if raw.startswith('<!--', i):
            return self.parse_comment(i)
        if raw.startswith('<![', i):
            return self.parse_marked_section(i)
        if raw[i:i + 9].lower() == '<!doctype':
            close = raw.find('>', i + 9)
            if close < 0:
                return -1
            self.handle_decl(raw[i + 2:close])
            return close + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        """Handle what browsers take for a comment."""
        raw = self.rawdata
        assert raw[i:i + 2] in ('<!', '</'), 'unexpected call to parse_comment()'
        close = raw.find('>', i + 2)
        if close < 0:
            return -1
        if report:
            self.handle_comment(raw[i + 2:close])
        return close + 1

    def parse_pi(self, i):
        """Handle a processing instruction."""
        raw = self.rawdata
        assert raw.startswith('<?', i), 'unexpected call to parse_pi()'
        close = piclose.search(raw, i + 2)
        if not close:
            return -1
        self.handle_pi(raw[i + 2:close.start()])
        return close.end()

    def parse_starttag(self, i):
        """Handle a start tag."""
        self.__starttag_text = None
        endpos = self.check_for_whole_start_tag(i)
        if endpos < 0:
            return endpos
        raw = self.rawdata
        self.__starttag_text = raw[i:endpos]
        found = tagfind_tolerant.match(raw, i + 1)
        assert found, 'unexpected call to parse_starttag()'
        k, attrs = found.end(), []
        self.lasttag = tag = found.group(1).lower()
        while k < endpos:
            found = attrfind_tolerant.match(raw, k)
            if not found:
                break
            name, given, value = found.group(1, 2, 3)
            if not given:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ('"', "'"):
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            k = found.end()
        ending = raw[k:endpos].strip()
        if ending not in ('>', '/>'):
            self.handle_data(raw[i:endpos])
        elif ending == '/>':
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return endpos

    def check_for_whole_start_tag(self, i):
        """Where a start tag ends; -1 if it is not all there."""
        raw = self.rawdata
        found = locatestarttagend_tolerant.match(raw, i)
        if not found:
            raise AssertionError('we should not get here!')
        j = found.end()
        next = raw[j:j + 1]
        if next == '>':
            return j + 1
        if next == '/':
            # It may be the first half of the end.
            return j + 2 if raw.startswith('/>', j) else -1
        if next == '' or next in 'abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ':
            # In the middle of an attribute.
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        """Handle an end tag."""
        raw = self.rawdata
        assert raw.startswith('</', i), 'unexpected call to parse_endtag'
        close = endendtag.search(raw, i + 1)
        if not close:
            return -1
        end = close.end()
        found = endtagfind.match(raw, i)
        if not found:
            if self.cdata_elem is not None:
                self.handle_data(raw[i:end])
                return end
            name = tagfind_tolerant.match(raw, i + 2)
            if not name:
                # `</>` is nothing, anything else a comment.
                return i + 3 if raw.startswith('</>', i) else self.parse_bogus_comment(i)
            # Attributes of an end tag mean nothing.
            end = raw.find('>', name.end())
            self.handle_endtag(name.group(1).lower())
            return end + 1
        elem = found.group(1).lower()
        if self.cdata_elem is not None and elem != self.cdata_elem:
            self.handle_data(raw[i:end])
            return end
        self.handle_endtag(elem)
        self.clear_cdata_mode()
        return end

    # ── for subclasses to override ──

    def handle_data(self, data):
        """Text, and what is in scripts and styles."""

    def handle_starttag(self, tag, attrs):
        """`<tag name="value">`. attrs: pairs of names and values, which are None where there is no `=`."""

    def handle_endtag(self, tag):
        """`</tag>`."""

    def handle_startendtag(self, tag, attrs):
        """`<tag/>`."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_entityref(self, name):
        """`&name;`."""

    def handle_charref(self, name):
        """`&#name;`: the number as it is written."""

    def handle_comment(self, data):
        """`<!--data-->`."""

    def handle_pi(self, data):
        """`<?data>`."""

    def handle_decl(self, decl):
        """`<!decl>`."""

    def unknown_decl(self, data):
        """`<![data]>`."""


# Nothing follows a `<`.
_LONE = -2

# What no reference has in it.
_after_reference = re.compile(r'[\s;]').search
