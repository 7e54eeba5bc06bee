a, b = 13, 4
print(a + b, a - b, a * b, a ** b, a / b, a // b, a % b, a << b, a >> b, a & b, a | b, a ^ b, ~a, a < b, a > b, a <= b, a >= b, a == b, a != b)
a += 1; a -= 2; a *= 3; a //= 2; a %= 10; a **= 2; a <<= 2; a >>= 1; a |= 5; a &= 0xff; a ^= 3
print(a)
a /= 4
print(a, +-+-a, --b, ~~b, not not b)
print(1if a else 2, [1,2][0], (1,)[0], {1:2}[1], ...)
for src in ("1 <> 2", "a++", "++a", "a =+ 1", "a && b", "a || b", "!a", "a === b", "a ?? b", "a := 1", "a = = b", "a ! = b", "a ->b", "a..b", "a;;b", "a,=1,", "a @ b", "x = y := 1", "1 =! 2"):
    try: exec(src); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
    except Exception as e: print(src, type(e).__name__, e)
