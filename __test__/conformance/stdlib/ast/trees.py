import ast
src = '''
import a.b as c, d
from . import x
from ..m import (y as z)
@dec(1)
# comment
@dec2
async def f(a, /, b: int = 1, *c: str, d, e=2, **k) -> None:
    """doc "quoted" \\\\ text
    more"""
    global g
    await x
    async for i in y: pass
    async with a as b, c: yield
    return (yield 1)
@d
class C(B, metaclass=M):
    'doc'
    x: int
    (y): str = 's'
    a.b: int = 3
    def m(self): nonlocal q; return lambda: 1
if a: pass
elif b < c <= d: x = 1
else: y = 2
while not x:
    break
else:
    continue
for i, j in z: del a, b[1:2, ::3], (c)
try: raise E from e
except (A, B) as e: pass
except: raise
else: pass
finally: assert 1, 'm'
x = y = 1, 2
a, *b = [*c, 1, (2,)]
a += b ** -c ** d * (e + f) - (g - h)
print(f'{x!r:>{w}} {{lit}} {y=} {z:%d}', *a, k=1, **kw)
q = [i for i in x if a if b for j in (k for k in m)], {a: b for c in d}, {**e, 'f': 1}, {1, 2}
v = (n := 5) if not (a and b or c) else a @ b // c % d << e & f | g ^ ~h
w = a.b[c](d for d in e), 1 .real, 1.5, 2j, b'x', u'u', ..., None, True, -1, "it's", 'say "hi"'
r = a if b else (c if d else e)
x = (lambda x, *y, z=1, **k: x)(1)
match x:
    case 1 | -2 | 'a' if g: pass
    case [a, *_, b]: pass
    case {'k': v, **rest}: pass
    case P(1, y=2) as z: pass
    case None | (1 as q): pass
    case a.b: pass
    case _: pass
a[1:2], a[b, c], a[b,], a[:, 1], a[*b]
x = yield_ = not a in b, a is not b, not (a == b)
s = 'a' 'b' f'{c}'
1e400; -1e400; 1e-7
'''
t = ast.parse(src)
# Fields of version 3.12.
for node in ast.walk(t):
    node.__dict__.pop('type_params', None)
print(ast.dump(t, indent=1))
print(ast.unparse(t))
for n in ast.walk(t):
    if hasattr(n, 'lineno') and not isinstance(n, (ast.JoinedStr, ast.FormattedValue)):
        print(type(n).__name__, n.lineno, n.col_offset, n.end_lineno, n.end_col_offset)
for s in ["1", "[1, 'a', (2.5, -3), {1: {2}}, b'x', None, True, 1+2j, set(), {}]", " 5", "-1"]:
    print(ast.literal_eval(s))
for s in ["a", "f()", "1+1", "[x]", "1 +", "__import__('os')", "'a' + 'b'", "-'a'"]:
    try: print(ast.literal_eval(s))
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
class V(ast.NodeTransformer):
    def visit_Name(self, n): return ast.copy_location(ast.Name(n.id.upper(), n.ctx), n)
    def visit_Pass(self, n): return None
print(ast.unparse(V().visit(ast.parse('def f(a):\n  pass\n  return a + b'))))
print(ast.get_docstring(ast.parse('"""\n  x\n    y\n"""')), ast.get_source_segment('a = b +  c', ast.parse('a = b +  c').body[0].value))
print(ast.dump(ast.Name("x"), True), ast.Constant(1).value, isinstance(ast.Constant(1), ast.Num), ast.Name(id='y', ctx=ast.Load(), lineno=3).lineno)
for bad in [lambda: ast.Name(1,2,3), lambda: ast.dump(1), lambda: ast.parse('x =')]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
