import xml.etree.ElementTree as ET

doc = '<a xmlns="u" xmlns:p="v" p:x="1" y="2"><p:b xmlns="" /><b xmlns:p="w"><p:c/></b><!--c--></a>'
root = ET.fromstring(doc)
print([e.tag for e in root.iter() if isinstance(e.tag, str)], root.attrib)
print(ET.tostring(root, 'unicode'))
for kwargs in {'default_namespace': 'v'}, {'default_namespace': 'u'}, {'xml_declaration': True}, {'short_empty_elements': False}, {'method': 'html'}, {'method': 'text'}, {'method': 'c14n'}:
    try:
        print(ET.tostring(root, **kwargs))
    except (ValueError, LookupError) as e:
        print(e)
ET.register_namespace('vv', 'v')
print(ET.tostring(root, 'unicode'))
try:
    ET.register_namespace('ns0', 'v')
except ValueError as e:
    print(e)
ns = {'one': 'u', 'two': 'v', '': 'w'}
for path in ['two:b', 'one:b', 'one:b/two:c', 'one:b/c', '{*}b', '{}b', '{u}*', '{*}*', '*', './/{*}c', './/{w}c', './/c', 'three:b', '{*}b[{w}c]', '{*}b/..']:
    try:
        print(path, [e.tag for e in root.findall(path, ns)], len(root.findall(path.replace('one:', '{u}').replace('two:', '{v}'))))
    except SyntaxError as e:
        print(path, e)
print(ET.tostring(ET.Element(ET.QName('u', 'x'), {ET.QName('k', 'y'): ET.QName('z', 'k')})))
e = ET.Element('{http://www.w3.org/1999/xhtml}p')
e.text = ET.QName('{q}r')
print(ET.tostring(e))
print(ET.tostring(ET.fromstring('<a xml:lang="x" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>')))


class Target:
    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return lambda *args: print(name, args)


ET.fromstring('<!DOCTYPE a PUBLIC "p" "s" [<!ENTITY e "1<b/>2\n3">]><?pi  x y ?><!--c--><a xmlns="u" xmlns:p="v" p:x="1" y="2">ab\ncd]]x&lt;y&e;z<![CDATA[q\nr]]>\r\n</a>', ET.XMLParser(target=Target()))
for doc in ['<a xmlns:p="a}b"/>', '<a xmlns="a}b"/>', '<xmlns:a/>', '<a xmlns:p="u" p:a="1" xmlns:q="u" q:a="2"/>', '<a xmlns="http://www.w3.org/XML/1998/namespace"/>']:
    try:
        print(ET.tostring(ET.fromstring(doc)))
    except ET.ParseError as e:
        print(e)
