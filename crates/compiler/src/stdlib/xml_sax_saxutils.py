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
        self._write = _writer(out, encoding)
        self._encoding = encoding
        self._ns_contexts = [{}]
        self._current_context = self._ns_contexts[-1]
        self._undeclared_ns_maps = []
        self._short_empty_elements = short_empty_elements
        self._pending_start_element = False

    def _qname(self, name):
        if not name[0]:
            return name[1]
        # This prefix needs no declaration.
        if name[0] == 'http://www.w3.org/XML/1998/namespace':
            return 'xml:' + name[1]
        prefix = self._current_context[name[0]]
        return f'{prefix}:{name[1]}' if prefix else name[1]

    def _finish_pending_start_element(self):
        if self._pending_start_element:
            self._write('>')
            self._pending_start_element = False

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def startPrefixMapping(self, prefix, uri):
        self._ns_contexts.append(self._current_context.copy())
        self._current_context[uri] = prefix
        self._undeclared_ns_maps.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._current_context = self._ns_contexts.pop()

    def _start(self, name, attrs):
        self._finish_pending_start_element()
        self._write('<' + name)
        for prefix, uri in self._undeclared_ns_maps:
            self._write(f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"')
        self._undeclared_ns_maps = []
        for key, value in attrs:
            self._write(f' {key}={quoteattr(value)}')
        if self._short_empty_elements:
            self._pending_start_element = True
        else:
            self._write('>')

    def _end(self, name):
        if self._pending_start_element:
            self._write('/>')
            self._pending_start_element = False
        else:
            self._write(f'</{name}>')

    def startElement(self, name, attrs):
        self._start(name, attrs.items())

    def endElement(self, name):
        self._end(name)

    def startElementNS(self, name, qname, attrs):
        self._start(self._qname(name), ((self._qname(key), value) for key, value in attrs.items()))

    def endElementNS(self, name, qname):
        self._end(self._qname(name))

    def characters(self, content):
        if content:
            self._finish_pending_start_element()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish_pending_start_element()
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        self._finish_pending_start_element()
        self._write(f'<?{target} {data}?>')
