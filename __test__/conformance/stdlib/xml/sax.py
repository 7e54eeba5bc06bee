import io
import xml.sax
import xml.sax.saxutils as su
from xml.sax.handler import ContentHandler, feature_namespaces

print(su.escape('<a> & "b"'), su.escape('x', {'x': '&y;'}), su.unescape('&lt;&amp;gt;&gt;'), su.quoteattr('a'), su.quoteattr('a"b'), su.quoteattr('a"b\'c\n'), su.quoteattr("it's"))


class Say(ContentHandler):
    def startDocument(self):
        print('start', self._locator.getLineNumber(), self._locator.getColumnNumber())

    def endDocument(self):
        print('end')

    def startElement(self, name, attrs):
        print('<', name, dict(attrs.items()), attrs.getNames(), attrs.get('x'), len(attrs), 'x' in attrs, self._locator.getLineNumber(), self._locator.getColumnNumber())

    def endElement(self, name):
        print('>', name)

    def characters(self, content):
        print(repr(content))

    def processingInstruction(self, target, data):
        print('?', target, data)


xml.sax.parseString('<a x="1">t\n&amp;u<b/><?p q?></a>', Say())
xml.sax.parseString(b'<a/>', Say())
for bad in '<a>', '<a></b>', '':
    try:
        xml.sax.parseString(bad, Say())
    except xml.sax.SAXParseException as e:
        print(type(e).__name__, e, e.getLineNumber(), e.getColumnNumber(), e.getMessage())


class Spaces(ContentHandler):
    def startElementNS(self, name, qname, attrs):
        print(name, qname, dict(attrs.items()))

    def startPrefixMapping(self, prefix, uri):
        print('map', prefix, uri)

    def endPrefixMapping(self, prefix):
        print('unmap', prefix)


reader = xml.sax.make_parser()
reader.setFeature(feature_namespaces, True)
reader.setContentHandler(Spaces())
reader.parse(io.StringIO('<a xmlns="u" xmlns:p="v" p:x="1" y="2"><p:b/></a>'))
for short in False, True:
    out = io.StringIO()
    g = su.XMLGenerator(out, 'utf-8', short_empty_elements=short)
    g.startDocument()
    g.startElement('a', {'x': '<"é">'})
    g.characters('t & u')
    g.startElement('b', {})
    g.endElement('b')
    g.startPrefixMapping('p', 'u')
    g.startElementNS(('u', 'c'), None, {(None, 'k'): 'v'})
    g.endElementNS(('u', 'c'), None)
    g.endPrefixMapping('p')
    g.ignorableWhitespace(' ')
    g.processingInstruction('t', 'd')
    g.endElement('a')
    print(out.getvalue())
out = io.BytesIO()
xml.sax.parseString('<a>é<b>x</b></a>', su.XMLGenerator(out, 'ascii'))
print(out.getvalue())
