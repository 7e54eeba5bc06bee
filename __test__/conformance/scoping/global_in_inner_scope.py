# A name that any scope declares global is global at the top of the program too: for `nonlocal`, and where the
# program's own names are in another dict.
SOURCES = [
    "nonlocal x", "x = 1\nnonlocal x", "import x\nnonlocal x", "def f():\n import x\n global x", "global x\nnonlocal x", "nonlocal x\nglobal x",
    "def f():\n global x\nnonlocal x", "nonlocal x\ndef f():\n global x", "def f():\n class C:\n  global z, x\nnonlocal x", "class C:\n def f(self):\n  global __x\nnonlocal _C__x",
    "def f(): global y\nnonlocal x\nnonlocal y", "nonlocal x\nnonlocal y\ndef f(): global y", "nonlocal x, y\ndef f(): global y, x", "class C:\n nonlocal x",
    "class C:\n global x\n nonlocal x", "class C:\n nonlocal x\n def f(): global x", "def f():\n nonlocal x\n global x", "[x := 1 for _ in ()]\nnonlocal x", "nonlocal x\n[x := 1 for _ in ()]",
    "nonlocal x\n(x := 1)", "def f():\n [x := 1 for _ in ()]\nnonlocal x", "def f():\n global x\n [x := 1 for _ in ()]\nnonlocal x", "nonlocal x\nx: int = 1", "x: int\nnonlocal x",
    "def f():\n nonlocal z\nnonlocal x", "def f():\n global x\nif 1:\n nonlocal x\n nonlocal x",
    "def f():\n global x\nx = 1", "def f():\n global x\ndel x", "class C:\n global x\nx = 1", "def f():\n global x\nx += '1'", "[x := 1 for _ in [1]]", "[x := 1 for _ in [1]]\nx = 2",
    "x = 2\n[x := 1 for _ in [1]]\nprint(x)", "(lambda: [x := 1 for _ in [1]])()", "def f():\n global x\nfor x in [1]: pass", "def f():\n global x\nimport sys as x", "def f():\n global x\ndef x(): pass",
    "def f():\n global x\nx: int = 3", "def f():\n global x\n[x for x in [1]]\nprint([x for _ in [1]])", "def f():\n global len\nprint(len([1]))", "def f():\n global x\nclass K:\n x = 1\n print(x)",
    "def f():\n global x\nclass K:\n print(x)", "def f():\n global x\ndef g(): return x\nx = 1\nprint(g())", "from sys import path as x\ndef f(): global x", "match 3:\n case x: pass\ndef f(): global x",
    "try: 1/0\nexcept Exception as x: pass\ndef f(): global x", "class f:\n global x\n x = 7\nprint(x)", "global x\nx = 3\nprint(x)",
]
def kind(v):
    return v if isinstance(v, (int, str)) else type(v).__name__
for source in SOURCES:
    for apart in (False, True):
        names, own = {'x': 'G'}, {'x': 'L'}
        print(repr(source))
        try:
            exec(compile(source, "s.py", "exec"), names, *[own] * apart)
        except SyntaxError as e:
            print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        except Exception as e:
            print(type(e).__name__, e)
        names.pop("__builtins__", None)
        print([(k, kind(v)) for k, v in names.items()], [(k, kind(v)) for k, v in own.items()])
