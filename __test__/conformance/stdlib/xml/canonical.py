import io
import xml.etree.ElementTree as ET

DOC = '''<?xml version="1.0"?>
<?pi  some data ?><!DOCTYPE a [<!ATTLIST b d CDATA "dflt">]>
<!-- before -->
<a  z="2" a='1"' xmlns:y="why" xmlns="deflt" y:k="&#9;&#13;&lt;">
  <b/> t&#13;&gt;<y:c xmlns:y="other"  xmlns:unused="q"/><d xmlns=""><![CDATA[<&>]]></d> <!-- c -->
  <e xml:space="preserve">  x  </e><q t="y:val">y:text</q>
</a>
<?after?><!-- end -->
'''
for options in [{}, {'with_comments': True}, {'strip_text': True}, {'rewrite_prefixes': True}, {'exclude_tags': ['{deflt}b', '{deflt}e']}, {'exclude_attrs': ['z', '{why}k']},
                {'qname_aware_tags': ['{deflt}q']}, {'qname_aware_attrs': ['t'], 'rewrite_prefixes': True, 'qname_aware_tags': ['{deflt}q'], 'strip_text': True}]:
    print(options)
    print(ET.canonicalize(DOC, **options))
out = io.StringIO()
print(ET.canonicalize('<a><b c="1"/></a>', out=out), out.getvalue(), ET.canonicalize(from_file=io.StringIO('<x/>')))
try:
    ET.canonicalize()
except ValueError as e:
    print(e)
