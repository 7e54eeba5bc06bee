# XML as dicts, and back.
import xmltodict, json
d = xmltodict.parse('<a x="1"><b>1</b><b>2</b><c k="v">t</c><d/></a>')
print(json.dumps(d))
print(xmltodict.unparse(d, pretty=True))
print(xmltodict.parse('<a xmlns="u"><b/></a>', process_namespaces=True))
try:
    xmltodict.parse('<a><b></a>')
except Exception as e:
    print(type(e).__name__, e)
