def egyptian(a, b):
    r = 0
    while b:
        if b & 1: r += a
        a, b = a << 1, b >> 1
    return r
print(egyptian(123456789123456789, 987654321987654321) == 123456789123456789 * 987654321987654321)
def karatsuba(x, y):
    if x < 1 << 64 or y < 1 << 64: return x * y
    n = max(x.bit_length(), y.bit_length()) // 2
    m = (1 << n) - 1
    a, b, c, d = x >> n, x & m, y >> n, y & m
    p, q = karatsuba(a, c), karatsuba(b, d)
    return (p << 2 * n) + ((karatsuba(a + b, c + d) - p - q) << n) + q
x, y = 7 ** 300, 11 ** 280
print(karatsuba(x, y) == x * y, (x * y) % 1000000007, x // y ** 0 == x, (x * y) // y == x, divmod(x * y + 5, y))
def fib(n):
    if n == 0: return 0, 1
    a, b = fib(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
print(fib(10), fib(1000)[0], len(str(fib(5000)[0])))
def sqrt_digits(n, digits):
    r = v = n * 10 ** (2 * digits)
    while (t := (r + v // r) // 2) < r: r = t
    return str(r)
print(sqrt_digits(2, 50), sqrt_digits(3, 20))
def e_digits(n):
    scale = 10 ** (n + 5)
    total = term = scale
    for k in range(1, 100): term //= k; total += term
    return str(total)[:n + 1]
print(e_digits(60))
def crt(pairs):
    r, m = 0, 1
    for a, n in pairs: r += m * ((a - r) * pow(m, -1, n) % n); m *= n
    return r % m
print(crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 10 ** 9 + 7), (2, 10 ** 9 + 9)]))
for op in ("2**63", "2**63-1", "-(2**63)", "2**64", "-(2**64)-1", "2**32*2**32", "(2**63)//-1", "-(2**63)//3", "-(2**63)%10", "(2**64)>>63", "-(2**64)>>63", "~(2**63)", "(2**63)^(2**62)", "(2**100)&(2**64-1)", "-(2**65)|1", "abs(-(2**63))", "(2**63-1)*(2**63-1)", "10**19-10**19", "(-7)**21", "(-2)**64", "2**62+2**62", "-(2**62)-(2**62)-1", "0-(2**63)", "(1<<64)-1-((1<<64)-1)", "int('9'*30)+1", "-(10**20)//10**10", "-(10**20)%(10**10+1)", "int(-1e20)", "int('-0xfffffffffffffffff',16)", "(10**40)//(10**20+1)", "hex(10**20)", "(2**200).bit_length()", "(-1)<<70", "5**-0"):
    print(op, "=", eval(op))
digits = str(2 ** 1000)
print(sum(map(int, digits)), digits.count("0"), 2 ** 1000 == int(digits), (2 ** 1000).to_bytes(126, "big").hex()[:10], int.from_bytes((2 ** 1000).to_bytes(126, "little"), "little") == 2 ** 1000)
print([n for n in range(1, 60) if (2 ** n - 1) % 7 == 0][:5], all(pow(a, 102, 103) == 1 for a in range(1, 103)), sum(1 / n for n in (1, 2, 4)), 10 ** 20 / 10 ** 18, 3 ** 50 / 3 ** 49, (10 ** 30 + 1) / 10 ** 30, 2 ** 1000 / 2 ** 999)
