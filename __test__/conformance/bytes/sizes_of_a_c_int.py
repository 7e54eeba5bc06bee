# Numbers that a C int holds, and those that it does not.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for n in 2**70, -2**70, 2**31, 2**63, -2**31 - 1, 2**31 - 1, -2**31, 0, 2, -2, True, 1.0, None:
    for b in b'abcd', bytearray(b'abcd'), memoryview(b'abcd'):
        attempt(lambda: b.hex(':', n))
for order in 'C', 'F', 'A', 'C\x00', '\x00', 'x', '', None, 1, b'C':
    attempt(lambda: memoryview(b'abc').tobytes(order))
