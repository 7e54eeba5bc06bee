from xml.parsers import expat
import pyexpat


def show(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


p = expat.ParserCreate()
for make in [lambda: p.Parse('<a>', 1), lambda: expat.ParserCreate(namespace_separator='ab'), lambda: p.foo, lambda: setattr(p, 'foo', 1), lambda: p.StartElementHandler, lambda: p.ErrorCode, lambda: expat.ErrorString(4), lambda: expat.ErrorString(400),
             lambda: p.ErrorByteIndex, lambda: p.specified_attributes, lambda: type(p), lambda: expat.ExpatError, lambda: expat.error is expat.ExpatError, lambda: expat.errors.XML_ERROR_SYNTAX, lambda: expat.model.XML_CTYPE_SEQ, lambda: expat.errors.messages[7], lambda: pyexpat.errors.codes['syntax error']]:
    show(make)
for ordered in False, True:
    p = expat.ParserCreate(namespace_separator=' ')
    p.ordered_attributes, p.buffer_text = ordered, True
    p.StartElementHandler = lambda *args: print('start', *args)
    p.EndElementHandler = lambda name: print('end', name)
    p.CharacterDataHandler = lambda data: print('data', repr(data))
    print(p.Parse('<a x="1" xmlns="u" y="2">one\ntwo&amp;three<b/>'), p.Parse(b'four</a>', True))
p = expat.ParserCreate()
p.specified_attributes = True
p.StartElementHandler = print
p.Parse('<!DOCTYPE a [<!ATTLIST a d CDATA "1">]><a e="2"/>', True)


def start(name, attrs):
    print(name, p.CurrentLineNumber, p.CurrentColumnNumber, p.CurrentByteIndex)
    if name == 'stop':
        raise StopIteration(name)
    p.StartElementHandler = None if name == 'quiet' else start


p = expat.ParserCreate()
p.StartElementHandler = start
try:
    p.Parse('<a>\n <b/><stop/></a>', True)
except StopIteration as e:
    print('stopped', e)
p = expat.ParserCreate()
p.StartElementHandler = start
p.Parse('<a>é\n <quiet/><c/></a>', True)
try:
    expat.ParserCreate().Parse('<a></b>', True)
except expat.ExpatError as e:
    print(e, e.code, e.lineno, e.offset)
