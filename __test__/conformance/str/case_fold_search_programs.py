s = "Hello, Wörld! ΑΒΓ straße ﬁ 123"
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.casefold(), s.capitalize(), sep="\n")
def is_pal(t): return (c := [ch for ch in t.casefold() if ch.isalnum()]) == c[::-1]
print([is_pal(t) for t in ("A man, a plan, a canal: Panama", "Was it a car?", "", "Ésope reste ici et se repose", "日本日")])
def snake(t): return "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(t))
def camel(t): return (p := t.split("_"))[0] + "".join(w.title() for w in p[1:])
print(snake("someVariableName"), camel("some_variable_name"), camel("x"), snake("ABC"))
def count_vowels(t): return {v: n for v in "aeiou" if (n := t.lower().count(v))}
print(count_vowels("Programming Language"), count_vowels("xyz"))
def mask(t, keep=4, ch="*"): return t[-keep:].rjust(len(t), ch)
print(mask("1234567890"), mask("12"), mask("abc", 0), mask("é" * 6, 2, "·"))
def hexdump(b, w=8):
    for off in range(0, len(b), w):
        row = b[off:off + w]
        print(f"{off:04x}  {row.hex(' '):<{w * 3}} |{''.join(chr(c) if 32 <= c < 127 else '.' for c in row)}|")
hexdump("Hi\tthere, wörld!\n".encode())
def columns(rows, sep="  "):
    widths = [max(map(len, map(str, col))) for col in zip(*rows)]
    return "\n".join(sep.join(f"{c:>{w}}" if isinstance(c, (int, float)) else f"{c!s:<{w}}" for c, w in zip(r, widths)).rstrip() for r in rows)
print(columns([("name", "qty", "price"), ("apple", 3, 1.5), ("watermelon", 12, 10.25), (None, 0, -1)]))
def box(text):
    lines = text.split("\n")
    w = max(map(len, lines))
    return "\n".join(["┌" + "─" * (w + 2) + "┐", *(f"│ {l:^{w}} │" for l in lines), "└" + "─" * (w + 2) + "┘"])
print(box("centered\ntext box\nx"))
def human(n):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if abs(n) < 1024 or unit == "GiB": return f"{n:.4g} {unit}"
        n /= 1024
print([human(x) for x in (0, 1023, 1024, 1536, 10 ** 6, 5 * 2 ** 30, -2048)])
def pluralize(n, word, plural=None): return f"{n:,} {word if n == 1 else plural or word + 's'}"
print(pluralize(1, "cat"), pluralize(2500, "cat"), pluralize(0, "mouse", "mice"))
def dedent(t):
    lines = t.splitlines()
    pad = min((len(l) - len(l.lstrip()) for l in lines if l.strip()), default=0)
    return "\n".join(l[pad:] if l.strip() else "" for l in lines)
print(dedent("    a\n      b\n\n    c"))
def find_all(t, sub):
    i = t.find(sub)
    while i >= 0:
        yield i
        i = t.find(sub, i + 1)
print(list(find_all("abababa", "aba")), list(find_all("x", "y")), "aXbXc".replace("X", "--", 1), "a-b_c d".translate(str.maketrans("-_", "  ")).split(), "x=1;y=2".split(";"), dict(p.split("=") for p in "x=1;y=2".split(";")))
print("%-10s|%10s|%05d|%+.2e|%#o" % ("left", "right", 42, 12345.678, 8), "{:*^20}|{:>8.3f}|{:<+6d}|{:#010b}".format("mid", 3.14159, 5, 10), f"{'nested ' + f'{1 + 1}'!r:>14}|{1e-5:g}|{123456789:e}")
