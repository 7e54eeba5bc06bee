from decimal import Decimal
rows = [("Apples", 12, 0.5, "EUR"), ("Oranges, large", 3, 12.25, "USD"), ("Kiwi", 1000, 0.333, "EUR"), ("Zero", 0, 9.99, "USD"), ("Refund", -2, 4.0, "EUR")]
RATES = {"EUR": 1.0, "USD": 0.92}
print(f"{'item':<16}|{'qty':>6}|{'price':>9}|{'total':>12}|{'share':>7}")
print("-" * 16 + "+" + "-" * 6 + "+" + "-" * 9 + "+" + "-" * 12 + "+" + "-" * 7)
total = sum(q * p * RATES[c] for _, q, p, c in rows)
for name, q, p, c in rows:
    t = q * p * RATES[c]
    print(f"{name:<16.16}|{q:>6,}|{p:>9.3f}|{t:>+12,.2f}|{t / total:>7.1%}")
print(f"{'TOTAL':<16}|{sum(r[1] for r in rows):>6,}|{'':>9}|{total:>+12,.2f}|{1:>7.0%}")
for n in (0, 1, 999, 1000, 1234567.891, -98765.4321, 1e-7, 123456789012):
    print(f"{n:>16,}|{n:>14,.2f}|{n:>10.3e}|{n:>10.3g}|{n:>+12.1f}|{n:012.1f}")
def human(n, units=("B", "KiB", "MiB", "GiB", "TiB")):
    for u in units:
        if abs(n) < 1024 or u == units[-1]: return f"{n:.1f} {u}" if u != "B" else f"{n} B"
        n /= 1024
def ordinal(n): return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v: out += s; n -= v
    return out
def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(); tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 0: return "minus " + words(-n)
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10 - 2] + ("-" + ones[n % 10] if n % 10 else "")
    for v, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= v: return words(n // v) + " " + name + ((" and " if n % v < 100 else " ") + words(n % v) if n % v else "")
print([human(b) for b in (0, 1023, 1024, 5 * 1024**2, 2**45, 10**18)], [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)], [roman(n) for n in (4, 9, 14, 1999, 2024)])
print([words(n) for n in (0, 13, 42, 100, 115, 1001, 12345, 10**6, -7, 2 * 10**9 + 5)])
print(f"{Decimal('1234.5'):,.2f} {Decimal('0.1') + Decimal('0.2')} {0.1 + 0.2:.17f} {round(2.675, 2)} {Decimal('2.675').quantize(Decimal('0.01'))} {1/3:.3%} {255:#06x} {255:08b} {-5:+d} {3.0:g} {1e21:,.0f}")
words("text")
