# What is a document and what is not: messages, codes and positions.
import xml.etree.ElementTree as ET

docs=['<a>&foo;</a>','<!DOCTYPE a><a>&foo;</a>','<!DOCTYPE a SYSTEM "x"><a>&foo;</a>','<!DOCTYPE a [<!ENTITY % p "x"> %p; <!ENTITY q "1">]><a>&foo;&q;</a>',
'<a b="&foo;"/>','<!DOCTYPE a SYSTEM "x"><a b="&foo;"/>','<!DOCTYPE a [<!ENTITY x SYSTEM "u">]><a>&x;</a>','<!DOCTYPE a [<!ENTITY x SYSTEM "u">]><a b="&x;"/>',
'<!DOCTYPE a [<!ENTITY x "<b>">]><a>&x;</b></a>','<!DOCTYPE a [<!ENTITY x "&x;">]><a>&x;</a>','<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>','<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a b="&x;"/>',
'<!DOCTYPE a [<!ENTITY x "a<b/>c">]><a b="&x;"/>','<!DOCTYPE a [<!ENTITY x "a&#60;c">]><a b="&x;"/>','<!DOCTYPE a [<!ENTITY x "a&#60;c">]><a>&x;</a>','<!DOCTYPE a [<!ENTITY x "a&#38;c">]><a>&x;</a>',
'','  ','<a>','<a','<a></b>','<a><b></a>','<a/><b/>','<a/>x','x<a/>','<a b=1/>','<a b="1" b="2"/>','<a b="1"c="2"/>','<p:a/>','<a p:b="1"/>','<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>','<a xmlns:p=""/>','<a xmlns:xml="u"/>','<a xmlns:xmlns="u"/>','<a xmlns="http://www.w3.org/2000/xmlns/"/>','<a xmlns:q="http://www.w3.org/XML/1998/namespace"/>','<a b="<"/>','<a>]]></a>','<a><![CDATA[x</a>','<a><!-- -- --></a>','<!-- x','<?xml version="1.0"?>','  <?xml version="1.0"?><a/>','<?xml version="1.0" encoding="foo"?><a/>','<?xml version="1.1"?><a/>','<?xml?><a/>','<?xml version="1.0" standalone="x"?><a/>','<a>&#0;</a>','<a>&#xfffe;</a>','<a>&#x110000;</a>','<a>\x01</a>','<a>\ufffe</a>','<a>&</a>','<a>&a</a>','<a>& b</a>','<a:b:c xmlns:a="u"/>','<:a/>','<a:/>','<1/>','</a>','<a/></a>','<a></a','<a><?xml x?></a>','<a><?XmL x?></a>','<a><??></a>','<![CDATA[x]]>','<!DOCTYPE','<!DOCTYPE a','<!DOCTYPE a [','<!DOCTYPE a [<!FOO>]><a/>','<!DOCTYPE a [<!ELEMENT a (b,c|d)>]><a/>','<!DOCTYPE a [<!ATTLIST a b CDATA>]><a/>','<!DOCTYPE a><!DOCTYPE a><a/>','<a/><!DOCTYPE a>',
'<a b/>','<a b = "1"  />','<a b=>','<a / >','<a\x0c/>','<a>\n\n  <b></c>','<a>\r\n\r<b></c>','<a>é<b></c>','&amp;','<a>&lt;&gt;&quot;&apos;&amp;</a>','<a>\x7f\x85</a>', '<a x="a\n\tb\r\nc&#10;d"/>','<a xml:lang="x" xml:foo="y"/>','<xml:a/>','<xmlns:a/>',
]
for d in docs:
    try:
        r=ET.fromstring(d); print(repr(d),'=>',ET.tostring(r))
    except ET.ParseError as e: print(repr(d),'!!',e,e.code,e.position)
    except Exception as e: print(repr(d),'!!!',type(e),e)
