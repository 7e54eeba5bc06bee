# Text taken apart by format strings.
import parse

r = parse.parse('{name} is {age:d} years and {height:f} m', 'Anna is 42 years and 1.70 m')
print(r.named, r['age'] + 1, r.fixed, r.spans['name'], 'name' in r)
print(parse.parse('It is {}, {}!', 'It is spam, ok!').fixed, parse.parse('{:d} {:x} {:b} {:o} {:n}', '12 ff 101 17 1,000'))
print(parse.search('age: {:d}\n', 'name: x\nage: 42\ncity'), [m[0] for m in parse.findall('>{}<', '<p>the <b>bold</b> text</p>')])
print(parse.parse('{:>}|{:<}|{:^}', '  a|b  | c '), parse.parse('{a:w}{b:W}{c:S}', 'ab  xyz'), parse.parse('{x:5d}', '   42'))
print(parse.parse('{:%}', '57%'), parse.parse('{:e}', '1.5e3'), parse.parse('{:g}', '-1.25'), parse.parse('{:l}', 'abc'), parse.parse('hello', 'bye'))
print(parse.parse('{:ti}', '2024-02-29T12:30:00')[0], parse.parse('{:tt}', '10:21:36 PM')[0], parse.parse('{:%Y/%m/%d}', '2023/11/27')[0])
print(parse.parse('{a[x]} {a[y]:d} {b.c}', 'one 2 three').named, parse.parse('{n} and {n}', 'x and x').named, parse.parse('{n} {n}', 'x y'))
print(parse.parse('HELLO {}', 'hello world'), parse.parse('HELLO {}', 'hello world', case_sensitive=True))


@parse.with_pattern(r'\d+')
def number(text):
    return int(text) * 10


compiled = parse.compile('{first:Number}-{second:.2}{rest}', {'Number': number})
print(compiled, compiled.parse('12-abcd').named, compiled.named_fields, compiled.search('xx 7-zzy')['first'])
m = parse.parse('{:d}', '3', evaluate_result=False)
print(m.evaluate_result()[0], parse.extract_format('0>10.3d', {}))
try:
    parse.compile('{:Unknown}')
except (ValueError, KeyError) as error:
    print(type(error).__name__, error)
