a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b" ok")
a.extend([1, 2])
print(a, len(a), a[0], a[-2:], type(a[:2]))
a += b"xyz"
a.insert(1, 45)
print(a.pop(), a.pop(0), a)
a.remove(45)
a.reverse()
print(a)
del a[0]
del a[1:4]
a[1:3] = b"REPLACED"
a[::2] = bytes(len(a[::2]))
print(a, a.find(b"E"), a.count(0))
b = bytearray(b"abc") * 2
c = b.copy()
c.clear()
print(b, c, b == b"abcabc", b == bytearray(b"abcabc"), b"abc" + bytearray(b"d"), bytearray(b"d") + b"abc", b.upper(), bytes(b))
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: a.__setitem__(0, -1), lambda: a.__setitem__(100, 1), lambda: bytearray().pop(), lambda: a.remove(250), lambda: hash(a), lambda: a.extend("str"), lambda: a.pop(99)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
alias = b
b += b"!"
print(alias is b, alias, bytearray(3), bytearray("é", "utf8"), bytearray.fromhex("ff00"), b.decode(), b.hex(), 97 in b, list(bytearray(b"ab")))
print(repr(bytearray(b"'")), bytearray(b"x").join([b"1", b"2"]), [*b[:2]], b[::-1], b.isalpha())
