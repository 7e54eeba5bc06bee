import io
from xml.sax.saxutils import XMLGenerator
for short in (False, True):
    o=io.StringIO(); g=XMLGenerator(o,'utf-8',short)
    g.startDocument(); g.startPrefixMapping('p','u:1'); g.startPrefixMapping(None,'u:2')
    g.startElementNS(('u:1','a'),None,{('u:2','k'):'v<"',(None,'z'):"'",('http://www.w3.org/XML/1998/namespace','lang'):'e'})
    g.startElementNS(('u:2','b'),None,{}); g.endElementNS(('u:2','b'),None)
    g.characters('x<y'); g.characters(''); g.characters(b'by'); g.ignorableWhitespace(' '); g.processingInstruction('t','d')
    g.startElement('e',{}); g.startElement('f',{}); g.processingInstruction('t','d'); g.endElement('f'); g.startElement('g',{}); g.ignorableWhitespace('\n'); g.endElement('g'); g.endElement('e')
    g.endElementNS(('u:1','a'),None); g.endPrefixMapping(None); g.endPrefixMapping('p')
    g.endDocument(); print(o.getvalue())
o=io.StringIO(); g=XMLGenerator(o,'utf-8',True); g.startElement('a',{}); g.endDocument(); print(o.getvalue())
g.startElement('b',{})
print(o.getvalue())
try: g.startElementNS(('nope','x'),None,{})
except KeyError as e: print('KeyError',e)
print(o.getvalue())
