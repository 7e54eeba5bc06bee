# A lexer and a parser from docstrings.
import ply.lex as lex, ply.yacc as yacc
tokens = ('NUM', 'PLUS', 'TIMES', 'L', 'R')
t_PLUS = '\\+'
t_TIMES = '\\*'
t_L = '\\('
t_R = '\\)'
t_ignore = ' '

def t_NUM(t):
    """\\d+"""
    t.value = int(t.value)
    return t

def t_error(t):
    print('bad', t.value[0])
    t.lexer.skip(1)
precedence = (('left', 'PLUS'), ('left', 'TIMES'))

def p_e(p):
    """e : e PLUS e
         | e TIMES e"""
    p[0] = p[1] + p[3] if p[2] == '+' else p[1] * p[3]

def p_p(p):
    """e : L e R"""
    p[0] = p[2]

def p_n(p):
    """e : NUM"""
    p[0] = p[1]

def p_error(p):
    print('err', p)
l = lex.lex()
y = yacc.yacc(debug=False, write_tables=False)
print(y.parse('2+3*(4+1)'), y.parse('2+'))
