for v in (0, 7, -7, 255, 10 ** 18, -(10 ** 25)):
    s = str(v)
    print(s, int(s) == v, repr(v) == s, float(v), len(s), f"{v:,}", f"{v:+}", f"{v:e}", hex(v), int(hex(v), 16) == v, int(oct(v), 0) == v)
print(int("0b11", 2), int("-0x1A", 16), int("zz", 36), int(" \n 5 \t"), int("١٢"), int(True), int(-0.0), int(1e15), int("1_2_3"), int(b" 7 "), int(bytearray(b"8")))
print(float("1e3"), float(" -.5e-2 "), float("1_0.0_1"), float("infinity"), float("-inf"), float(True), float("٣.٥"), complex("1e2-3.5j"), complex("j"), complex("-inf+nanj"))
print(str(1.0), str(-0.0), str(1e16), str(1e15), str(123456789012345.6), str(0.1 + 0.7), str(1 / 3), str(5e-324), str(True), str(None), str(1 + 0j), str(2.5j))
print(bool("0"), bool("False"), bool(" "), bool(b""), bool([0]), bool({}), bool(0.0), bool(-0.0), bool(0j), bool(None), bool(range(0)), bool(range(1)), bool(float("nan")), bool("\0"))
print(list("héy"), tuple({"a": 1, "b": 2}), sorted(set("banana")), list(range(3)), list(b"ab"), dict([("k", 1)]), list({1: 2}.items()), tuple([]), frozenset("a"), list(enumerate("x")), bytes([65, 66]), bytearray(b"x"), list(zip("ab", "cd")), list(map(int, "123")))
print(ord("A"), chr(8364), ascii("añ€😀"), bin(-10), oct(64), format(255, "08b"), format(-255, "x"), format(3.14159, ".2f"), format("hi", "^6"), format(1234567.891, ",.2f"), format(0.5, "%"))
print(round(1e300), round(-0.5), round(2.567, 1), round(25, -1), round(35, -1), divmod(7.5, 2), pow(2, 0.5), pow(-8, 1 / 3).__class__.__name__, abs(-3.5), max("a", "B"), min([3], [2, 9]), sum([0.5, 0.25]))
class Num:
    def __int__(self): return 42
    def __index__(self): return 43
    def __float__(self): return 44.5
    def __complex__(self): return 45j
    def __str__(self): return "46"
    def __trunc__(self): return 47
n = Num()
print(int(n), float(n), complex(n), str(n), hex(n), [0] * 0 + list(range(n))[:1], "%d %s %f %x" % (n, n, n, n), int(str(n)), round(44.5), chr(n), bin(n), bytes(2), format(n))
class OnlyIndex:
    def __index__(self): return 9
print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()), "%d %x" % (OnlyIndex(), OnlyIndex()), [*range(OnlyIndex())][-1], round(9.5), 2 ** 3)
class IntSub(int):
    def __str__(self): return "custom"
    def __repr__(self): return "repr!"
i = IntSub(5)
print(i, repr(i), f"{i}", f"{i:d}", "%d" % i, "%s" % i, str(i), int(i), [i], i + 0, {i: i}, format(i, "3"), hex(i))
big = 3 ** 500
print(len(str(big)), int(str(big)) == big, hash(big) == hash(int(str(big))), str(big)[:20], str(big)[-20:], big.bit_length(), float(big), big % 10 ** 10, f"{big:.3e}")
