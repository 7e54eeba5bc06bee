PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    if not 0 < n < 4000: raise ValueError(f"{n} out of range")
    out = ""
    for v, s in PAIRS:
        out += s * (n // v)
        n %= v
    return out
def from_roman(s):
    vals = {c: v for v, c in PAIRS if len(c) == 1}
    total = 0
    for a, b in zip(s, s[1:] + "I"):
        total += -vals[a] if vals[a] < vals[b] else vals[a]
    return total
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for bad in (0, 4000, -1):
    try:
        to_roman(bad)
    except ValueError as e:
        print(e)
try:
    from_roman("MAX")
except KeyError as e:
    print("bad digit", e)
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = dict(enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2))
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000: return ONES[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for size, name in ((10 ** 12, "trillion"), (10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand")):
        if n >= size:
            q, r = divmod(n, size)
            return f"{words(q)} {name}" + ("" if not r else (" and " if r < 100 else ", ") + words(r))
for n in (0, 7, 13, 21, 100, 342, 1000, 1001, 12345, 1000000, 987654321012, -56): print(f"{n:>14,} {words(n)}")
def ordinal(n): return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 112, 123)])
def digits(n, b=10):
    while n:
        n, d = divmod(n, b)
        yield d
print(list(digits(12345)), sum(digits(2 ** 100)), [n for n in range(10, 10000) if n == sum(d ** len(str(n)) for d in digits(n))], [n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(sorted(range(1, 21), key=words)[:5], max(range(100), key=lambda n: len(words(n))))
