import xml.etree.ElementTree as ET

root = ET.XML('<a><b x="1">t<c/></b><b>u<c>v<d y="">w</d></c></b><e><b x="2"/>.</e></a>')
for path in ['', '/', '/a', 'b//', './/', '.', './', '..', '*', 'b', 'b/c', 'b//d', './/b', './/*', 'b/..', './/d/../..', 'b[1]', 'b[2]', 'b[3]', 'b[last()]', 'b[last()-1]', './/b[@x]', './/b[@x="2"]', ".//b[@x!='2']", 'b[c]', 'b[c=""]', "b[c='vw']", "b[c!='vw']", "b[.='t']",
             "b[.!='t']", 'b[ c ]', '*[2]', '*[b]', './/c[d]', './/d[@y]', 'b[@x][1]', 'b[1][@x]', "b[@x='1']/c", 'b[0]', 'b[-1]', 'b[last()-0]', 'b[first()]', 'b[last()-x]', 'b[]', 'b[x y]', 'b[@x=1]', '//*', 'b/.', 'x:b', "'x'", 'b c', 'b::c']:
    try:
        print(path, [(e.tag, e.text) for e in root.findall(path)], root.findtext(path, 'none'), root.find(path) is None)
    except (SyntaxError, TypeError, KeyError) as e:
        print(path, type(e).__name__, e)
tree = ET.ElementTree(root)
print(tree.find('/b').text, tree.findtext('b/c'), tree.findtext('no', 'd'), [e.tag for e in tree.iterfind('b/*')], [e.tag for e in tree.iter('c')])
it = root.iterfind('b')
print(next(it).text, next(it).text, next(it, None))
print(root.iterfind(''), root.findall('b', {'': 'u'}), root.findall('p:b', {'p': 'u'}))
