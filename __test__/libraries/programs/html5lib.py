# HTML as browsers read it.
import html5lib
d = html5lib.parse('<p>One<p>Two <b>bold<i>both</b>it</i><table><tr><td>x</table>&eacute;')
from html5lib import serializer, treewalkers
import xml.etree.ElementTree as ET
print(ET.tostring(d))
w = treewalkers.getTreeWalker('etree')
s = serializer.HTMLSerializer(omit_optional_tags=False)
print(''.join(s.serialize(w(d))))
p = html5lib.HTMLParser(namespaceHTMLElements=False)
t = p.parse('<!doctype html><div><svg><g/></svg>')
print([e.tag for e in t.iter()], p.errors[:2])
