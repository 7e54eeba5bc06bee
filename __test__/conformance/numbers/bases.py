for n in (0, 1, -1, 10, 255, -255, 2 ** 65):
    print(bin(n), oct(n), hex(n), format(n, "b"), format(n, "x"), format(n, "X"), format(n, "#o"), format(n, "#X"))
print(0xFF, 0o17, 0b1111, 0XfF, 0B1, 0O7, 1_000_000, 0x_ff, 0b1_0, 00, 0_0)
print(chr(65), ord("a"), chr(0x1F600), ord("😀"), chr(0), ord("\n"), [chr(i) for i in range(97, 103)])
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: chr("a"), lambda: hex(1.5), lambda: bin("1"), lambda: ord(b"ab")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(ord(b"a"), chr(True))
def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(digits[d])
    return sign + "".join(reversed(out))
for b in range(2, 37):
    s = to_base(-987654321987654321, b)
    assert int(s, b) == -987654321987654321
    if b % 7 == 2:
        print(b, s)
