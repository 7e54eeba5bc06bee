RATES = {"USD": 1.0, "EUR": 0.92, "GBP": 0.79, "JPY": 151.5}
def money(amount, src, dst):
    try: return amount / RATES[src] * RATES[dst]
    except KeyError as e: raise ValueError(f"unknown currency {e.args[0]}") from None
def temperature(v, src, dst):
    to_c = {"C": lambda x: x, "F": lambda x: (x - 32) * 5 / 9, "K": lambda x: x - 273.15}
    from_c = {"C": lambda x: x, "F": lambda x: x * 9 / 5 + 32, "K": lambda x: x + 273.15}
    c = to_c[src](v)
    if c < -273.15: raise ValueError(f"{v}{src} is below absolute zero")
    return from_c[dst](c)
LENGTHS = dict(m=1, km=1000, cm=0.01, mi=1609.344, ft=0.3048, inch=0.0254)
def convert(text):
    match text.split():
        case [n, a, ("to" | "in"), b] if a.upper() in RATES: return f"{money(float(n), a.upper(), b.upper()):,.2f} {b.upper()}"
        case [n, ("C" | "F" | "K") as a, "to", ("C" | "F" | "K") as b]: return f"{temperature(float(n), a, b):.1f}°{b}"
        case [n, a, "to", b] if a in LENGTHS and b in LENGTHS: return f"{float(n) * LENGTHS[a] / LENGTHS[b]:g} {b}"
        case [n, a, "to", b] if a in LENGTHS: raise ValueError(f"{b} is no length")
        case ["table", cur]: return " ".join(f"{c}={money(100, cur, c):.0f}" for c in sorted(RATES) if c != cur)
        case ["quit"]: raise SystemExit(3)
        case []: return ""
        case [first, *rest]: raise ValueError(f"cannot read {first!r} with {len(rest)} more words")
for line in ("100 usd to eur", "50 EUR in jpy", "32 F to C", "0 K to F", "-500 C to K", "5 km to mi", "3 ft to inch", "3 ft to kg", "table GBP", "ten usd to eur", "5 usd to xyz", "hello there world", "", "1e3 cm to m", "nan C to F"):
    try: print(f"{line:<20} -> {convert(line)}")
    except ValueError as e: print(f"{line:<20} !! {e}")
for c in range(0, 101, 25): print(f"{c:>4}C {temperature(c, 'C', 'F'):>6.1f}F {temperature(c, 'C', 'K'):>7.2f}K")
print(round(money(money(100, "USD", "JPY"), "JPY", "USD"), 6), all(abs(temperature(temperature(x, "C", k), k, "C") - x) < 1e-9 for x in (-40, 0, 37) for k in "CFK"))
convert("quit")
