# Bytes: by mark, by declaration, by what the caller says.
import xml.etree.ElementTree as ET


def show(make):
    try:
        print(ET.tostring(make(), 'unicode'))
    except ET.ParseError as e:
        print(e, e.code, e.position)
    except Exception as e:
        print(type(e).__name__, e)


for data in [b'\xff\xfe<\0a\0/\0>\0', '<a>é</a>'.encode('utf-16'), '<a>é😀</a>'.encode('utf-16-be'), '<a>x</a>'.encode('utf-16-le'),
             b'\xef\xbb\xbf<a/>', b'<?xml version="1.0" encoding="latin-1"?><a>\xe9</a>', b'<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>',
             b'<?xml version="1.0" encoding="foo"?><a>\x81</a>', b'<a>\xff</a>', b'<a>\xc3', b'<a>\xc3\xa9</a>', b'<a>\xed\xa0\x80</a>', b'<a>\xf0\x9f\x98\x80</a>',
             b'<?xml version="1.0" encoding="us-ascii"?><a>\xe9</a>', b'<?xml version="1.0" encoding="utf-16"?><a></a>', '<?xml version="1.0" encoding="utf-8"?><a></a>'.encode('utf-16'),
             b'<?xml version="1.0" encoding="US-ASCII" standalone="yes" ?><a/>', b'<?xml version="1.0" encoding=""?><a/>', b'<?xml version="1.0" encoding="1"?><a/>']:
    show(lambda: ET.fromstring(data))
show(lambda: ET.fromstring('<?xml version="1.0" encoding="foo"?><a>é</a>'))
for encoding in 'utf-8', 'iso-8859-1', 'ascii', 'latin-1', 'foo':
    show(lambda: ET.fromstring(b'<a>\xc3\xa9</a>', ET.XMLParser(encoding=encoding)))
# Byte by byte.
parser = ET.XMLParser()
for byte in '<?xml version="1.0" encoding="iso-8859-1"?>\r\n<a b="ü">é\r\n<!--ß--></a>'.encode('latin-1'):
    parser.feed(bytes([byte]))
root = parser.close()
print(root.attrib, ascii(root.text))
for encoding in None, 'us-ascii', 'utf-8', 'UTF-8', 'latin-1', 'utf-16', 'unicode', 'foo':
    try:
        print(ET.tostring(root, encoding))
    except LookupError as e:
        print(e)
for data in b'\xef\xbb\xbf<a></b>', '<a></b>'.encode('utf-16'), b'\xef\xbb\xbf\n<a></b>', '\ufeff<a></b>', b'\xef\xbb\xbf', '\ufeff\ufeff<a/>', b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?><a></b>':
    show(lambda: ET.fromstring(data))
