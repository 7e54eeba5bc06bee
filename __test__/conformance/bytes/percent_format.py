print(b"%d %i %u" % (1, -2, 3), b"%x %X %o %#x" % (255, 255, 8, 16), b"%5d|%-5d|%05d|%+d" % (1, 2, 3, 4), b"%f %.2f %e %g" % (1.5, 2.345, 12345.678, 0.0001), b"%c%c" % (65, b"B"), b"%s %b" % (b"bytes", bytearray(b"ba")), b"%a %r" % ("é", [1]), b"%%", b"%(k)s" % {b"k": b"v"}, b"%.2s" % b"abc", b"%*d" % (4, 7))
for fmt, v in ((b"%d", "a"), (b"%s", "str"), (b"%s", 5), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%y", 1), (b"%d", ()), (b"%d", (1, 2)), (b"%", 1), (b"%(k)d", 5), (b"%(k)d", {}), (b"%x", 1.5), (b"%b", None), (b"abc", 1), (b"%f", b"1")):
    try: print(fmt % v)
    except Exception as e: print(fmt, type(e).__name__, e)
