print("%s %r %a %d %i %u %o %x %X %e %E %f %F %g %G %c %c %%" % ("s", "r", "é", 1, 2, 3, 8, 255, 255, 1.5, 1.5, 2.5, 2.5, 1e-5, 1e10, "c", 65))
print("%5s|%-5s|%05d|%+d|% d|%#x|%#o|%.2f|%8.3f|%-8d|%+.1e|%.3s|%*d|%-*d|%.*f" % ("a", "b", 42, 5, 5, 255, 8, 3.14159, 2.5, 7, 12345.678, "abcdef", 6, 1, 6, 2, 2, 3.14159))
print("%(a)s %(b)05.1f %(a)r %%" % {"a": "x", "b": 2.55}, "%s" % (1,), "%s" % [1, 2], "%s" % {"k": 1}, "%d" % 3.99, "%d" % True, "%s %s" % ("a", None), "%x" % -255, "%o" % -8, "%c" % 0x1f600, "%5.1f%%" % 99.5, "%i" % -3.7, "%s" % "", "%r" % ("t",), "%s" % ((1, 2),))
for fmt, v in (("%d", "a"), ("%d", None), ("%s %s", "a"), ("%s", ()), ("%s", (1, 2)), ("%(a)s", 5), ("%(a)s", {}), ("%q", 1), ("%", 1), ("%5", 1), ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%f", "1"), ("%(a)s %s", {"a": 1}), ("%*d", (1,)), ("%*d", ("x", 1)), ("%.*f", (1,)), ("no format", 1), ("no format", {}), ("no format", ()), ("%d %d", (1, 2, 3)), ("%(a", {"a": 1}), ("%c", 1.5), ("%d", 1j), ("%e", None), ("%i", [1]), ("%s%", 1), ("%lld", 5), ("%hd", 5)):
    try: print(repr(fmt), repr(v), repr(fmt % v))
    except Exception as e: print(repr(fmt), repr(v), type(e).__name__, e)
class M(dict):
    def __missing__(self, k): return k.upper()
class S:
    def __str__(self): return "S!"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 7
print("%(q)s" % M(), "%s %d %x %.1f" % (S(), S(), S(), S()))


# A complex number counts as one for %d, which `__trunc__` makes an int.
class Truncated(complex):
    def __trunc__(self):
        return 7


class NoNumber:
    def __trunc__(self):
        return 7


for value in Truncated(1), 1j, NoNumber():
    for form in '%d', '%i', '%u', '%x', '%o', '%c', '%f', b'%d', b'%x':
        try:
            print(form % value)
        except TypeError as e:
            print(e)
