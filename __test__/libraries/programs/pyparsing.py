# Grammars as expressions.
import pyparsing as pp
from pyparsing import (CaselessKeyword, CharsNotIn, Combine, DelimitedList, Dict, Each, FollowedBy, Forward, Group, Keyword, LineEnd, Literal, MatchFirst, NotAny, OneOrMore, Opt, OpAssoc,
                       ParseException, ParseFatalException, ParserElement, QuotedString, Regex, SkipTo, Suppress, White, Word, ZeroOrMore, alphanums, alphas, common, infix_notation, nested_expr, nums, one_of, printables, rest_of_line, srange)

ParserElement.enable_packrat()
integer = Word(nums).set_parse_action(lambda t: int(t[0]))
variable = Word(alphas, alphanums + '_')
arith = infix_notation(integer | variable, [('-', 1, OpAssoc.RIGHT), (one_of('* /'), 2, OpAssoc.LEFT), (one_of('+ -'), 2, OpAssoc.LEFT)])
for text in ('1+2*3', '(1+2)*-x', 'a*b/c-4'):
    print(text, arith.parse_string(text, parse_all=True).as_list())
record = Group(variable('key') + Suppress('=') + (QuotedString('"') | integer | DelimitedList(variable, delim='|'))('value'))
parsed = Dict(ZeroOrMore(record + Opt(Suppress(';')))).parse_string('a=1; b="two words"; c=x|y|z')
print(parsed.as_dict(), parsed.a, parsed['b'], list(parsed.keys()), parsed[0].key, parsed.dump())
value = Forward()
string = QuotedString('"', esc_char='\\')
array = Group(Suppress('[') + Opt(DelimitedList(value)) + Suppress(']'), aslist=True)
obj = Dict(Suppress('{') + Opt(DelimitedList(Group(string + Suppress(':') + value))) + Suppress('}'), asdict=True)
value <<= string | common.number | array | obj | Keyword('true').set_parse_action(lambda: [True]) | Keyword('null').set_parse_action(lambda: [None])
print(value.parse_string('{"a": [1, 2.5, {"b": "x\\"y"}], "c": true, "d": null, "e": []}').as_list())
print(nested_expr('(', ')').parse_string('(a (b c) (d (e)))').as_list(), Combine(Word(nums) + '.' + Word(nums)).parse_string('3.14')[0], CaselessKeyword('SELECT').parse_string('select')[0])
print([(t[0], s, e) for t, s, e in Word(nums).scan_string('a1 bb22 c333')], integer.search_string('x 1 y 2').as_list(), Word(alphas).set_parse_action(lambda t: t[0].upper()).transform_string('ab 12 cd'), list(Literal(',').split('a,b,c')))
print((Regex(r'(?P<y>\d{4})-(?P<m>\d\d)')).parse_string('2024-02').as_dict(), SkipTo(';').parse_string('abc;d')[0], (Word(alphas) + FollowedBy('!')).parse_string('hi!')[0], CharsNotIn(',').parse_string('a b,c')[0], Each([Literal('a'), Opt(Literal('b'))]).parse_string('b a').as_list())
located = pp.Located(Word(alphas)).parse_string('  abc')
print(located.as_list(), pp.Word(srange('[a-cX]')).parse_string('abcXd')[0], rest_of_line.parse_string(' rest')[0], (Word(nums)[2, 3]).parse_string('1 2 3 4').as_list(), White(' ').leave_whitespace().parse_string('  x').as_list())
for grammar, text in ((arith, '1 +'), (value, '[1,, 2]'), (integer + LineEnd(), '12 x'), (Word(alphas) - Word(nums), 'ab cd'), (MatchFirst([Literal('x').set_name('an x'), Literal('y')]), 'z'), (NotAny(Literal('a')) + Word(alphas), 'abc')):
    try:
        print(grammar.parse_string(text, parse_all=True).as_list())
    except (ParseException, ParseFatalException, pp.ParseSyntaxException) as error:
        print(type(error).__name__, error, error.line, error.column, error.explain(depth=0).splitlines()[-1])
seen = []
counted = Word(nums).add_condition(lambda t: int(t[0]) < 10, message='too big').add_parse_action(lambda s, l, t: seen.append((l, t[0])))
print(OneOrMore(counted).parse_string('1 5').as_list(), seen, counted.matches('50'), common.ipv4_address.parse_string('127.0.0.1')[0], common.iso8601_date.parse_string('2024-02-29')[0], common.comma_separated_list.parse_string('a, "b, c",d').as_list())
print(arith.run_tests('1+1\n# comment\n2*', print_results=False)[0], str(Word(nums) + Opt(Literal('x'))), variable, integer.set_name('number'), pp.original_text_for(Word(alphas) + Word(nums)).parse_string('ab  12')[0], pp.counted_array(Word(alphas)).parse_string('2 a b c').as_list())
