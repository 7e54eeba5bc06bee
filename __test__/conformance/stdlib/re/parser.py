# What libraries ask of the parser: how long a match can be.
import re
import re._constants as constants
import re._parser as parser

for pattern in ['', 'abc', 'a*', 'a+b?', 'a{2,5}', '(a|bcd)', '(?:x|yz)*', '[a-z]+\\d', '(?=x)y', '^$', '(?P<n>a)(?P=n)', '.{3}|.', 'é+', '(a)(?(1)b|cd)', b'a.{2}']:
    parsed = parser.parse(pattern)
    print(pattern, parsed.getwidth(), parsed.state.groups, parsed.state.groupdict)
for pattern in ['(', '[', 'a**', '(?P<n', '*']:
    try:
        parser.parse(pattern)
    except constants.error as e:
        print(e, e.pos)
print(constants.error is re.error, constants.MAXREPEAT, int(constants.MAXREPEAT), parser.parse('a', re.I).state.flags & re.I)
