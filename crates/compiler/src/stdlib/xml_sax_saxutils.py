"""Escaping text for XML, and handlers that write documents."""

import codecs as _codecs
import io as _io
# Libraries find what CPython's module has imported.
import urllib.error
import urllib.parse
import urllib.response
from xml.sax import handler as _handler, xmlreader as _xmlreader


def _replace(data, entities):
    for key, value in entities.items():
        data = data.replace(key, value)
    return data


def escape(data, entities={}):
    """Replace &, < and >, and what `entities` has."""
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    return _replace(data, entities)


def unescape(data, entities={}):
    """Replace &amp;, &lt; and &gt;, and what `entities` has."""
    data = _replace(data.replace('&lt;', '<').replace('&gt;', '>'), entities)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """Return an attribute's value in quotes that fit."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', '&quot;') + '"'


def _writer(out, encoding):
    """What writes text to a stream of text or of bytes."""
    if out is None:
        import sys
        return sys.stdout.write
    if isinstance(out, (_io.TextIOBase, _codecs.StreamWriter, _codecs.StreamReaderWriter)):
        return out.write
    if not isinstance(out, (_io.RawIOBase, _io.BufferedIOBase)) and getattr(out, 'encoding', None) is not None:
        return out.write
    return lambda text: out.write(text.encode(encoding, 'xmlcharrefreplace'))


class XMLGenerator(_handler.ContentHandler):
    """Writes what it handles as a document."""

    def __init__(self, out=None, encoding='iso-8859-1', short_empty_elements=False):
        super().__init__()
        self._encoding = encoding
        self._write = _writer(out, encoding)
        self._short_empty_elements = short_empty_elements
        # Whether a start tag still lacks its end: it may become that of an empty element.
        self._open = False
        # Prefixes by namespace, and what they were before each declaration.
        self._prefixes, self._earlier = {}, []
        # Declarations that the next start tag has to write.
        self._declarations = []

    def _qname(self, name):
        uri, local = name
        # The prefix `xml` needs no declaration.
        prefix = 'xml' if uri == 'http://www.w3.org/XML/1998/namespace' else self._prefixes[uri] if uri else None
        return f'{prefix}:{local}' if prefix else local

    def _put(self, text):
        self._finish_tag()
        self._write(text)

    def _finish_tag(self):
        if self._open:
            self._open = False
            self._write('>')

    def _text(self, content):
        return content if isinstance(content, str) else str(content, self._encoding)

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def startPrefixMapping(self, prefix, uri):
        self._declarations.append((f'xmlns:{prefix}' if prefix else 'xmlns', uri))
        self._earlier.append(self._prefixes)
        self._prefixes = {**self._prefixes, uri: prefix}

    def endPrefixMapping(self, prefix):
        self._prefixes = self._earlier.pop()

    def _start(self, name, attrs):
        self._put('<' + name)
        for declared, uri in self._declarations:
            self._write(f' {declared}="{uri}"')
        self._declarations = []
        for key, value in attrs:
            self._write(f' {key}={quoteattr(value)}')
        if self._short_empty_elements:
            self._open = True
        else:
            self._write('>')

    def _end(self, name):
        if self._open:
            self._open = False
            self._write('/>')
        else:
            self._write(f'</{name}>')

    def startElement(self, name, attrs):
        self._start(name, attrs.items())

    def startElementNS(self, name, qname, attrs):
        # The tag before ends even if this name has no prefix.
        self._finish_tag()
        self._start(self._qname(name), ((self._qname(key), value) for key, value in attrs.items()))

    def endElement(self, name):
        self._end(name)

    def endElementNS(self, name, qname):
        self._end(self._qname(name))

    def characters(self, content):
        if content:
            self._put(escape(self._text(content)))

    def ignorableWhitespace(self, content):
        if content:
            self._put(self._text(content))

    def processingInstruction(self, target, data):
        self._put(f'<?{target} {data}?>')
