import re

print(re.match(b'(\\w+) (?P<n>.)', b'abc \xff').groups(), re.match(b'(?P<n>a)', b'a').groupdict(), re.compile(b'a(?P<x>b)').groupindex)
print(re.findall(rb'[\x80-\xff]+', b'a\x80\x90b\xff'), re.split(rb'[,;]', b'a,b;c'), re.sub(rb'(\w)', rb'<\1>', b'a\xe9'), re.search(rb'\xe9', b'\xc3\xe9').span())
print(re.findall(rb'(?i)[k-s]+', b'KLMnop'), re.findall(b'\\W', b'a\xe9_'), re.findall(rb'\s', b' \x1c\x85\xa0\t\x0b'), re.findall(rb'\bx', b'\xe9x x'), re.findall(rb'[^\x00-\x7f]', b'a\xff'))
print(re.fullmatch(b'.*', b'\x00\xff'), re.match(b'.', b'\n'), re.match(b'(?s).', b'\n'), re.compile(b'\\x41\\101\\n').match(b'AA\n'))
m = re.match(b'(a)(b)?', bytearray(b'abc'))
print(m.group(), m.string, m.span(2), re.sub(b'b', b'', bytearray(b'abc')), re.split(b'b', memoryview(b'abc')), re.findall(b'.', memoryview(b'abcd')[::2]))
print(re.escape(b'\x00a-b'), re.compile(b'a', re.L).match(b'a'), re.findall(b'a', b'Aa', re.L | re.I))
