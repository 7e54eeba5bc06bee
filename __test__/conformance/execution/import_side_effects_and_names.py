import math, math as m, collections.abc as cabc
from math import sqrt, pi as PI
print(math is m, sqrt(9), PI == math.pi, cabc.__name__, __name__, "math" in dir(), "pi" in dir())
def f():
    import string
    from string import digits as d
    return string.ascii_lowercase[:3], d
print(f(), "string" in globals())
try:
    import nothing_like_this
except ImportError as e: print(type(e).__name__, e.name, e)
try:
    from math import nothing
except ImportError as e: print(type(e).__name__, str(e).split(" (")[0], e.name)
class C:
    import math as inner
    from math import floor
print(C.inner.ceil(1.2), C.floor(2.7), C().floor(3.9))
for mod in ("itertools", "functools"):
    x = __import__(mod); print(x.__name__, hasattr(x, "chain") or hasattr(x, "reduce"))
math.custom = 5; import math as again; print(again.custom, m.custom); del math.custom
try: math.custom
except AttributeError as e: print(e)
del sqrt
try: sqrt(1)
except NameError as e: print(str(e).split(".")[0])
if False: import never_imported
try: never_imported
except NameError as e: print(e)
from collections import *
print(Counter("aa")["a"], "deque" in globals(), "abc" in globals())
