import xml.dom

print(sorted((name, value) for name, value in vars(xml.dom.Node).items() if name[0] != '_'))
print(sorted((name, value) for name, value in vars(xml.dom).items() if name.isupper() and name.endswith(('_ERR', '_NAMESPACE', '_PREFIX')) and isinstance(value, (int, str, type(None)))))
print(sorted((name, cls.code) for name, cls in vars(xml.dom).items() if name.endswith(('Err', 'Exception')) and hasattr(cls, 'code')))
try:
    xml.dom.DOMException('x')
except RuntimeError as e:
    print(e)
