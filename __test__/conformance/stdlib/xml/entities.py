# Entities of the internal subset, defaults of attributes, and what bounds them.
import xml.etree.ElementTree as ET
from xml.parsers import expat


def show(doc, parser=None):
    try:
        print(ET.tostring(ET.fromstring(doc, parser)))
    except ET.ParseError as e:
        print(e, e.code, e.position)


show('<!DOCTYPE a [<!ENTITY e "v"><!ENTITY f "&e;&e;"><!ATTLIST a x CDATA "d&f;" y NMTOKENS " p  q " z (m|n) #IMPLIED>]><a w="&f;&#10;">&f;</a>')
show('<!DOCTYPE a [<!ENTITY e "<b>&#38;amp;</b>">]><a>&e;</a>')
show('<!DOCTYPE a [<!ENTITY e "<b>">]><a>&e;</b></a>')
show('<!DOCTYPE a [<!ENTITY e "&e;">]><a>&e;</a>')
show('<!DOCTYPE a [<!ENTITY e "&e;">]><a x="&e;"/>')
show('<!DOCTYPE a [<!ENTITY e SYSTEM "http://nowhere/x">]><a>&e;</a>')
show('<!DOCTYPE a [<!ENTITY e SYSTEM "http://nowhere/x" NDATA n>]><a>&e;</a>')
show('<!DOCTYPE a [<!ENTITY % p "<!ENTITY e \'x\'>">%p;]><a>&e;</a>')
show('<!DOCTYPE a SYSTEM "s"><a x="&e;">&amp;</a>')
show('<?xml version="1.0" standalone="yes"?><!DOCTYPE a SYSTEM "s"><a>&e;</a>')
known = ET.XMLParser()
known.entity['e'] = 'from the parser'
show('<!DOCTYPE a SYSTEM "s"><a>1&e;2</a>', known)
known = ET.XMLParser()
known.entity['e'] = 'x'
show('<a>&e;</a>', known)
# A billion laughs.
laughs = '<!DOCTYPE a [<!ENTITY l0 "ha">' + ''.join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10)) + ']>'
try:
    ET.fromstring(laughs + '<a x="&l9;"/>')
except ET.ParseError as e:
    print(str(e).split(':')[0], e.code)
parser = expat.ParserCreate()
try:
    parser.Parse(laughs + '<a>&l9;</a>', True)
except expat.ExpatError as e:
    print(expat.ErrorString(e.code), e.code == expat.errors.codes[expat.errors.XML_ERROR_AMPLIFICATION_LIMIT_BREACH])
chain = '<!DOCTYPE a [<!ENTITY c0 "end">' + ''.join(f'<!ENTITY c{i} "&c{i - 1};">' for i in range(1, 300)) + ']><a x="&c299;">&c299;</a>'
show(chain)
