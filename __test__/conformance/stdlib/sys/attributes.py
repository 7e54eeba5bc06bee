import sys
print(sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major, sys.maxsize, sys.byteorder, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit > 0, sys.hash_info.width, sys.maxunicode, type(sys.argv).__name__, sys.getrecursionlimit() >= 1000, sys.stdout is not None, sys.implementation.name != "", isinstance(sys.path, list))
import math
print(sys.modules["math"] is math, sys.intern("abc") == "abc", sys.getrefcount is not None if hasattr(sys, "getrefcount") else True, sys.exc_info())
sys.stdout.write("written\n"); print("to stdout", file=sys.stdout)
try: 1 / 0
except ZeroDivisionError as e: t, v, tb = sys.exc_info(); print(t.__name__, v is e, tb is e.__traceback__)
for f in (lambda: sys.intern(5), lambda: sys.setrecursionlimit(-1), lambda: sys.setrecursionlimit("a"), lambda: sys.exit):
    try: print(callable(f()))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
import io
old = sys.stdout; sys.stdout = io.StringIO(); print("captured"); got = sys.stdout.getvalue(); sys.stdout = old; print(repr(got))
try: sys.exit("message")
except SystemExit as e: print(repr(e), e.code)
try: sys.exit()
except SystemExit as e: print(e.code, e.args)
try: sys.exit(3)
except SystemExit as e: print(e.code)
def depth(n): return n if n == 0 else depth(n - 1)
print(depth(200), sys.getrecursionlimit() == sys.getrecursionlimit())
