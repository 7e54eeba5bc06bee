# `from m import name` turns an AttributeError of the module's `__getattr__` into an ImportError, and nothing else.
import sys
import types

try:
    from typing import _NoSuchName
except ImportError as e:
    print(e.name, str(e)[:45])


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name == "good":
            return 5
        if name == "bad":
            raise ZeroDivisionError(name)
        raise AttributeError(name)


sys.modules["lazy"] = Lazy("lazy")
from lazy import good

print(good)
for name in "bad", "none":
    try:
        exec(f"from lazy import {name}")
    except Exception as e:
        print(type(e).__name__, e)
module = types.ModuleType("plain")
exec("def __getattr__(name):\n    if name == 'x': return 'made'\n    raise AttributeError(name)", module.__dict__)
sys.modules["plain"] = module
from plain import x

print(x)
try:
    from plain import y
except ImportError as e:
    print(e, e.name, e.__context__)
