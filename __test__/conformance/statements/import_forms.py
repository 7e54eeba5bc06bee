import math, string as s
from math import pi as PI, floor, sqrt
from collections import (OrderedDict,
                         Counter as Cnt,)
import collections.abc
import collections.abc as cabc
from collections.abc import Mapping
print(math.pi == PI, floor(2.5), sqrt(4), s.digits, OrderedDict.__name__, Cnt("aab")["a"], collections.abc is cabc, Mapping is cabc.Mapping)
def f():
    import math as m
    from string import ascii_lowercase
    return m.e > 2, ascii_lowercase[:3]
print(f(), "m" in globals())
class C:
    from math import tau
    import math as mm
print(C.tau > 6, C.mm is math)
for src in ("import nope_x", "from nope_x import y", "import math.nope", "from . import x", "from .mod import x", "import collections.nope"):
    try: exec(src)
    except ImportError as e: print(src, "->", type(e).__name__, e, "|", e.name)
for src in ("import", "import a.b as", "from a import", "from a import b,", "from a import (b", "from a import (b,)", "from a import ()", "import a as b.c", "from a import b as c.d", "import *", "from a import *, b", "def f():\n from a import *", "from import a", "import a b", "from a import b c", "import 'a'", "from a.b import c.d", "import a as 1", "from .. import a as b, c", "class C:\n from a import *"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.offset)
