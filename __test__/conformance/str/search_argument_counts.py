for obj in ("abc", b"abc", bytearray(b"abc")):
    for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
        f = getattr(obj, name)
        for args in ((), (obj[:1], 0, 1, 2)):
            try: f(*args)
            except TypeError as e: print(type(obj).__name__, name, e)
for f, args in (([].index, ()), ((1,).index, (1, 2, 3, 4)), ([].count, ()), ("a".split, (1, 2, 3)), ("a".replace, ("a",)), ("a".join, ()), ("a".strip, (1, 2)), (super, (1, 2, 3)), ("a".center, ()), ({}.get, ()), ({}.pop, ())):
    try: f(*args)
    except TypeError as e: print(f.__name__, e)
import types
m = types.ModuleType("made", "its doc")
m.value = 5
print(m, m.__name__, m.__doc__, m.value, types.ModuleType("plain"))
