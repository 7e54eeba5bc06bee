from __future__ import annotations
def f(x: undefined, y: list[also.undefined] = 1) -> "quoted": pass
print(f.__annotations__)
class C:
    a: Nope
    b: int = 5
    c: 1 + 2 if x else y
    d: "str"
    e: (lambda q: q)
    g: [i for i in z]
print(C.__annotations__)
v: some.thing[1:2, "x"] = 3
print(__annotations__)
for src in ("from __future__ import braces", "from __future__ import nope", "x = 1\nfrom __future__ import annotations", "'doc'\nfrom __future__ import annotations", "from __future__ import division, print_function", "from __future__ import *", "import __future__\nfrom __future__ import annotations"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
