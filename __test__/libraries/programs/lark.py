# Grammars.
from lark import Lark, Transformer, v_args, UnexpectedInput
g = '\n?start: sum\n?sum: product | sum "+" product -> add | sum "-" product -> sub\n?product: atom | product "*" atom -> mul\n?atom: NUMBER -> number | "-" atom -> neg | "(" sum ")"\n%import common.NUMBER\n%import common.WS_INLINE\n%ignore WS_INLINE\n'
g = g.replace('%import common.NUMBER', 'NUMBER: /[0-9]+(\\.[0-9]+)?/').replace('%import common.WS_INLINE', 'WS_INLINE: /[ \\t]+/')

@v_args(inline=True)
class T(Transformer):
    from operator import add, sub, mul, neg
    number = float
for parser in ('lalr', 'earley'):
    l = Lark(g, parser=parser)
    t = l.parse('1+2*(3-4)')
    print(t.pretty())
    print(T().transform(t))
    try:
        l.parse('1+*')
    except UnexpectedInput as e:
        print(type(e).__name__, e.line, e.column)
