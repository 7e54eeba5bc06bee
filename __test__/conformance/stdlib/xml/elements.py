import copy
import io
import xml.etree.ElementTree as ET


def show(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


e = ET.Element('a', {'x': '1'}, y='2')
for make in [lambda: ET.Element('a', 'b'), lambda: ET.Element('a', 1), lambda: ET.Element('a', attrib={'k': 'v'}, z='1').attrib, lambda: e.append('x'), lambda: e.append(1),
             lambda: e.extend(1), lambda: e.extend(['x']), lambda: e.insert(0, 1), lambda: e.insert('x', e), lambda: e.remove(ET.Element('q')), lambda: e.remove(1), lambda: e[0],
             lambda: e['x'], lambda: e.__setitem__(0, ET.Element('z')), lambda: e.__delitem__(0), lambda: e.foo, lambda: setattr(e, 'foo', 1), lambda: e.attrib, lambda: e.keys(),
             lambda: e.items(), lambda: e.get('x'), lambda: e.get('q', 'd'), lambda: e.set('z', 1), lambda: bool(e), lambda: len(e), lambda: e.makeelement('b', {'q': 'r'}).attrib,
             lambda: type(e), lambda: ET.SubElement(e, 'k', {'a': 'b'}, c='d').attrib, lambda: ET.SubElement(1, 'k'), lambda: ET.Comment('x').tag is ET.Comment, lambda: ET.PI('a', 'b').text,
             lambda: ET.QName('u', 't'), lambda: str(ET.QName('a')), lambda: ET.QName('a') == 'a', lambda: ET.QName('a') < ET.QName('b'), lambda: ET.QName('a') < 1,
             lambda: ET.tostring(e), lambda: copy.copy(e).attrib, lambda: ET.iselement(e), lambda: ET.iselement(1), lambda: ET.tostring(1), lambda: ET.tostring(ET.Element(1)),
             lambda: ET.tostring(ET.Element('a', {'b': 1})), lambda: ET.ElementTree().getroot(), lambda: ET.ElementTree().find('a'), lambda: ET.parse('nofile'), lambda: ET.dump(ET.Element('q')),
             lambda: ET.XMLParser().close(), lambda: ET.TreeBuilder().close(), lambda: ET.TreeBuilder().end('a'), lambda: ET.fromstring(1), lambda: ET.indent(e, level=-1),
             lambda: ET.tostring(ET.Element('a'), method='foo'), lambda: ET.tostringlist(ET.XML('<a><b/>é</a>')), lambda: ET.tostringlist(ET.XML('<a><b/>é</a>'), 'unicode')]:
    show(make)

root = ET.XML('<a>1<b>2<c k="&lt;&quot;&#9;&#10;">3</c>4</b>5<!--x--><b/>6</a>')
print(list(root.itertext()), [x.tag for x in root.iter('b')], [x.tag for x in root.iter()], [x.tag for x in root.iter('*')])
twin, flat = copy.deepcopy(root), copy.copy(root)
twin[0].tag = 'changed'
flat.append(ET.Element('new'))
print(ET.tostring(root), ET.tostring(twin), len(flat), flat[0] is root[0], flat.attrib is root.attrib)
root[1:] = [ET.Element('s'), ET.Element('t')]
del root[0]
root.insert(-1, ET.Comment(' <c> '))
root.insert(100, ET.PI('p', 'q'))
print(ET.tostring(root), root[-1].text, root[::2][0].tag, [c.tag for c in reversed(root)][1:2])
root.clear()
print(ET.tostring(root), root.text, root.attrib)
tree = ET.ElementTree(ET.XML('<a><b><c/><d>x</d></b> <b/></a>'))
ET.indent(tree)
print(ET.tostring(tree.getroot(), 'unicode'))
ET.indent(tree, '\t', 1)
print(ET.tostring(tree.getroot()))
out = io.BytesIO()
tree.write(out, 'utf-8', xml_declaration=True)
print(out.getvalue())
print(ET.tostring(ET.XML('<p>a<br/><script>a&lt;b</script><b x="&lt;&amp;&quot;">&lt;&amp;</b><BR>x</BR></p>'), method='html'))
e = ET.Element(None)
e.text = 'only <text>'
ET.SubElement(e, 'b').tail = 'tail'
print(ET.tostring(e))


class Sub(ET.Element):
    pass


s = Sub('q')
s.extra = 1
s.append(ET.Element('in'))
print(s.extra, type(s.makeelement('x', {})), type(copy.copy(s)), len(s), isinstance(s, ET.Element))
builder = ET.TreeBuilder(element_factory=lambda tag, attrs: Sub(tag, attrs), insert_comments=True, insert_pis=True)
parser = ET.XMLParser(target=builder)
parser.feed('<a>x<!--c-->y<?p q?>z<b k="1"/></a>')
r = parser.close()
print(ET.tostring(r), [c.tail for c in r], type(r).__name__)
removing = ET.XML('<a><b/><c/><b/></a>')
for child in removing.iter('b'):
    removing.remove(child)
print(ET.tostring(removing))
ET.fromstring('<a><b></a>')
