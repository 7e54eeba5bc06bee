from decimal import Decimal as D, getcontext, ROUND_HALF_UP, localcontext, InvalidOperation, Inexact
cent = D("0.01")
def schedule(principal, yearly, months):
    i = D(yearly) / 1200; p = D(principal)
    pay = (p * i / (1 - (1 + i) ** -months)).quantize(cent, ROUND_HALF_UP) if i else (p / months).quantize(cent)
    for n in range(1, months + 1):
        interest = (p * i).quantize(cent, ROUND_HALF_UP)
        part = min(p, pay - interest) if n < months else p
        p -= part
        yield n, part + interest, interest, part, p
rows = list(schedule("1000", "6", 6))
for r in rows: print("{:>2} {:>8} {:>6} {:>8} {:>9}".format(*r))
print(sum(r[1] for r in rows), sum(r[2] for r in rows), sum(r[3] for r in rows) == 1000, list(schedule("100", "0", 3))[-1])
print(D("1.1") + D("2.2") == D("3.3"), 1.1 + 2.2 == 3.3, D(1) / D(7), D("1e3") * D("1.5"), D("10").sqrt(), D("0.1").as_integer_ratio(), D("123.4500").normalize(), D("1E+2") + 1, -D("0"), D("-0.0"))
with localcontext() as c:
    c.prec = 50; print(D(2).sqrt()); c.prec = 4; print(D("3.14159265") * 2, D("99999") + 1)
    c.traps[Inexact] = True
    try: D(1) / 3
    except Inexact as e: print(type(e).__name__)
def pi(places):
    with localcontext() as c:
        c.prec = places + 5; a, b, t, p = D(1), 1 / D(2).sqrt(), D("0.25"), D(1)
        for _ in range(7): n = (a + b) / 2; b = (a * b).sqrt(); t -= p * (a - n) ** 2; a = n; p *= 2
        return round((a + b) ** 2 / (4 * t), places)
print(pi(40), sum(D(1) / D(n) for n in range(1, 11)), max(D("1.5"), D("1.50"), D(1)), sorted([D("2"), D("-1"), D("0.5")]), f"{D('1234567.891'):,.1f} {D('0.5'):%} {D('12'):08.2f} {D('1E-7'):f}")
D("12,5")
