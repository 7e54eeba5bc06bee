print(2 ** 10, (-2) ** 3, -2 ** 2, 2 ** -1, (-2) ** -3, 0 ** 0, 10 ** 25)
print(2 ** 3 ** 2, (2 ** 3) ** 2, -3 ** 2 ** 2)
print(pow(3, 4), pow(3, 4, 5), pow(3, -1, 7), pow(7, 0, 1), pow(-3, 3, 10), pow(3, 3, -10))
print(pow(2, 1000, 1000007), pow(123456789, 987654321, 10 ** 18 + 9))
print(pow(base=2, exp=5), pow(2, exp=5, mod=7))
print(pow(38, -2, mod=97))
print(2 ** 0.5, 4 ** 0.5, 2.0 ** 3, (-8) ** 2.0, 0.0 ** 0, 1 ** 1e300)
print(type(2 ** 2), type(2 ** -2), type(True ** True), True ** False)
for f in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: 0 ** -1, lambda: 0.0 ** -1,
          lambda: pow(2.0, 3, 5), lambda: pow("2", 3), lambda: 10.0 ** 400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = 3
x **= 4
print(x)
x **= -1
print(x)
