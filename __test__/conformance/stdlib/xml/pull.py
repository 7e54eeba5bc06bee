import io
import xml.etree.ElementTree as ET

DOC = '<?p q?><a xmlns="u" xmlns:v="w"><!--c--><b>1</b>\n<v:c/></a><!--d-->'
ALL = ['start', 'end', 'comment', 'pi', 'start-ns', 'end-ns']


def plain(events):
    return [(event, getattr(what, 'tag', what) if not callable(getattr(what, 'tag', None)) else what.text) for event, what in events]


print(plain(ET.iterparse(io.StringIO(DOC))))
print(plain(ET.iterparse(io.BytesIO(DOC.encode()), ALL)))
it = ET.iterparse(io.StringIO('<a><b/></a>'), ('start',))
print(it.root, plain(it), it.root.tag)
for bad in '<a><b></a>', '<a>', '':
    it = ET.iterparse(io.StringIO(bad), ['start'])
    try:
        for event, element in it:
            print(event, element.tag)
    except ET.ParseError as e:
        print(e, e.position)
parser = ET.XMLPullParser(ALL)
for piece in DOC[:9], DOC[9:20], DOC[20:50], DOC[50:]:
    parser.feed(piece)
    print(plain(parser.read_events()))
parser.close()
print(list(parser.read_events()))
try:
    parser.feed('x')
except ValueError as e:
    print(e)
for events in ['foo'], 'end', [1]:
    try:
        print(list(ET.XMLPullParser(events).read_events()))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
parser = ET.XMLPullParser()
parser.feed('<a><b/></c>')
print(plain([next(parser.read_events())]))
try:
    print(plain(parser.read_events()))
except ET.ParseError as e:
    print(e)


class Counter:
    def __init__(self):
        self.depth = self.deepest = 0

    def start(self, tag, attrib):
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)

    def end(self, tag):
        self.depth -= 1

    def data(self, data):
        pass

    def close(self):
        return self.deepest


parser = ET.XMLParser(target=Counter())
parser.feed('<a><b></b><b><c><d></d></c></b></a>')
print(parser.close())


class Angry:
    def start(self, tag, attrib):
        raise KeyError(tag)


try:
    ET.fromstring('<a/>', ET.XMLParser(target=Angry()))
except KeyError as e:
    print('KeyError', e)
print(ET.fromstring('<a>' * 3000 + '</a>' * 3000).tag, ET.XMLID('<a><b id="1"/><c id="2"/></a>')[1].keys(), ET.fromstringlist(['<a>', 't</a>']).text)
