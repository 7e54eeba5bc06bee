# Expressions of users, evaluated safely.
import builtins

# It forbids this function by name, and there are no files in a sandbox.
if not hasattr(builtins, 'open'):
    builtins.open = None
from simpleeval import DEFAULT_FUNCTIONS, DEFAULT_OPERATORS, EvalWithCompoundTypes, InvalidExpression, SimpleEval, simple_eval
import ast
import operator

for text in ('21 + 19 / 7 + (8 % 3) ** 9', "'a' * 3 + 'b'", '1 if 2 > 1 else 3', 'not True or 1 in (1, 2)' if False else 'not True', '2 < 3 <= 3', '5 // 2 - -3', '"%s-%s" % ("a", 1)' if False else '"x".upper()', '~5 & 7 | 8', 'f"{1 + 1:>3}!"', '"abc"[1:]', 'x * 2 + y.real' ):
    try:
        print(text, '=', simple_eval(text, names={'x': 5, 'y': 2.5}))
    except Exception as error:
        print(text, type(error).__name__, error)
e = SimpleEval(functions={**DEFAULT_FUNCTIONS, 'double': lambda n: n * 2, 'join': '-'.join}, names=lambda node: {'a': 1, 'B': {'c': [7, 8]}}.get(node.id, f'<{node.id}>'), operators={**DEFAULT_OPERATORS, ast.BitXor: operator.pow})
print(e.eval('double(a) + int("4")'), e.eval('B["c"][1]'), e.eval('B.c[0]'), e.eval('nothing'), e.eval('2 ^ 8'), e.eval('str(double(n=3))') if False else '')
for wrong in ('10 ** 1000000', '"a" * 10000000', 'missing', '__import__("os")', '(lambda: 1)()', '[].append(1)', '().__class__', 'open("x")', '1 +', '1; 2', 'a = 1', 'nofunc()', '"x".format(1)', '1/0', 'x.y.z', '[x for x in range(3)]', '"{}".format_map(1)', 'print(1)', '1 << 100000000', ''):
    try:
        print(wrong, simple_eval(wrong))
    except Exception as error:
        print(wrong, '|', type(error).__name__, '|', error)
c = EvalWithCompoundTypes(functions={'len': len}, names={'d': {'k': [1, 2]}})
print(c.eval('[1, 2, {"a": (3,)}]'), c.eval('[n * 2 for n in d["k"] if n > 1]'), c.eval('{1, 2} == {2, 1}'), c.eval('len([1, 2])'), c.eval('{k: v for k, v in [("a", 1)]}') if False else '', c.eval('[a + b for a, b in [(1, 2)]]'))
parsed = SimpleEval.parse('1 + n')
e2 = SimpleEval()
for n in range(3):
    e2.names = {'n': n}
    print(e2.eval('1 + n', previously_parsed=parsed), end=' ')
print(issubclass(InvalidExpression, Exception))
