print("%s|%r|%d|%i|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%c|%c|%%" % ("s", "r", 42, 42.9, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, "c", 100))
print("%f|%.2f|%8.3f|%-8.1f|%+.1f|%e|%.2E|%g|%g|%G|%.3g|%#.3g" % (1.5, 2.675, 3.14159, 2.5, 1, 12345.678, 0.00012, 1e10, 0.0001, 1e-10, 1234.5, 1.0))
print("%5s|%-5s|%.2s|%5.1s|%*d|%-*d|%.*f" % ("ab", "ab", "abcdef", "xyz", 6, 42, 6, 42, 2, 3.14159))
print("%(name)s is %(age)03d %(name)r" % {"name": "Bob", "age": 7, "extra": 1}, "%s" % (1,), "%s" % [1, 2], "%s" % ((1, 2),), "no args" % ())
print("%s %s" % ("a", None), "%d" % (2 ** 70), "%s" % {"a": 1}, "%d%%" % 50, "%.0f %.0f %.0f" % (0.5, 1.5, 2.5))
print("%x" % -255, "%d" % True, "%s" % True, "%5.2f|" % -0.001, "%e" % 0, "%g" % float("inf"), "%f" % float("nan"), "%05.1f" % -2.5, "%a" % "é")
bad = [("%d", "x"), ("%d", None), ("%s %s", "a"), ("%s", ("a", "b")), ("%c", "ab"), ("%x", 1.5), ("%z", 1), ("%", 1), ("%(a)s", 5), ("%(a)s", {}), ("%f", "1"), ("%c", -1), ("%*d", ("a", 1)), ("%(a", {"a": 1})]
for fmt, arg in bad:
    try:
        print(fmt % arg)
    except Exception as e:
        print(repr(fmt), type(e).__name__, e)
class P:
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __int__(self): return 7
    def __float__(self): return 7.5
print("%s %r %.1f" % (P(), P(), P()))
s = "%s-"
s %= 5
print(s)
