# TOML documents.
import tomli

DOCUMENT = '''
# A configuration.
title = "TOML \\u00e9 \\"quoted\\""
literal = 'C:\\path'
multi = """
first
second \\
    joined"""
raw = \'\'\'
no \\escapes\'\'\'
[owner]
born = 1979-05-27T07:32:00-08:00
local = 1979-05-27T07:32:00.999999
day = 1979-05-27
hour = 07:32:00
[database]
ports = [8000, 8_001, 0xff, 0o17, 0b101]
data = [["delta", "phi"], [3.14, -1e3, inf, nan]]
temp = { cpu = 79.5, case.x = 72 }
enabled = true
[servers.alpha]
ip = "10.0.0.1"
"quoted key" = 1
a.b.c = 2
[[products]]
name = "Hammer"
[[products]]
[[products.parts]]
n = 1
[[products.parts]]
n = 2
'''
data = tomli.loads(DOCUMENT)
for key, value in data.items():
    print(key, value)
print(repr(data['owner']['born']), tomli.loads('x = 1.10', parse_float=str))
for wrong in ('x =', 'x = 1\nx = 2', '[a]\n[a]', 'x = "abc', 'x = 1979-13-01', 'x = [1,, 2]', 'a.b = 1\na = 2', 'x = 00', 'x = "\\q"', '= 1', '[[a]]\n[a]', 'x = {a=1, a=2}', '\x00', 'x = 1 y = 2'):
    try:
        print(tomli.loads(wrong))
    except tomli.TOMLDecodeError as error:
        print(error)
try:
    tomli.loads(b'x = 1')
except TypeError as error:
    print(type(error).__name__)
import io
print(tomli.load(io.BytesIO(b'x = "\xc3\xa9"\r\ny = 2')))
