import textwrap, string
from itertools import zip_longest
def table(rows, head=None, align=None, style="plain"):
    rows = [[str(c) for c in r] for r in rows]
    if head: rows.insert(0, list(head))
    widths = [max(map(len, col)) for col in zip_longest(*rows, fillvalue="")]
    align = align or "<" * len(widths)
    sep = {"plain": "  ", "bar": " | ", "csv": ","}[style]
    out = []
    for n, r in enumerate(rows):
        cells = [f"{c:{a}{w}}" if style != "csv" else c for c, w, a in zip_longest(r, widths, align, fillvalue="")]
        out.append(sep.join(cells).rstrip())
        if head and n == 0 and style == "bar": out.append("-+-".join("-" * w for w in widths))
    return "\n".join(out)
print(table([["a", 1, 2.5], ["bbb", 22, 3], ["c"]], head=("name", "n", "x"), align="<>^"))
print(table([["x|y", 100], ["z", 2]], ("k", "value"), "<>", "bar")); print(table([[1, 2], [3]], style="csv"))
def justify(text, width):
    for line in textwrap.wrap(text, width)[:-1]:
        words = line.split(); gaps = len(words) - 1
        if not gaps: yield line; continue
        space = width - sum(map(len, words)); q, r = divmod(space, gaps)
        yield "".join(w + " " * (q + (i < r)) for i, w in enumerate(words[:-1])) + words[-1]
    yield textwrap.wrap(text, width)[-1]
text = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness."
for line in justify(text, 24): print(f"|{line:<24}|")
def columns(text, n, width, gap=3):
    lines = textwrap.wrap(text, width); rows = -(-len(lines) // n); cols = [lines[i * rows:(i + 1) * rows] for i in range(n)]
    return "\n".join((" " * gap).join(c.ljust(width) for c in r).rstrip() for r in zip_longest(*cols, fillvalue=""))
print(columns(text, 2, 18))
def box(text, pad=1):
    lines = text.splitlines(); w = max(map(len, lines)) + 2 * pad
    return "\n".join(["┌" + "─" * w + "┐", *("│" + l.center(w) + "│" for l in lines), "└" + "─" * w + "┘"])
print(box("Title\nwith two lines"))
def bars(data, width=20):
    top = max(data.values())
    for k, v in data.items(): yield f"{k:>6} {'█' * round(v / top * width)}{'·' * (width - round(v / top * width))} {v / sum(data.values()):6.1%}"
print("\n".join(bars({"red": 30, "green": 75, "blue": 12})))
def tree(d, prefix=""):
    for i, (k, v) in enumerate(d.items()):
        last = i == len(d) - 1; yield prefix + ("└── " if last else "├── ") + k
        if v: yield from tree(v, prefix + ("    " if last else "│   "))
print("\n".join(tree({"src": {"main.py": None, "lib": {"a.py": None}}, "README": None})))
def caesar(s, k): a = string.ascii_lowercase; return s.translate(str.maketrans(a + a.upper(), a[k:] + a[:k] + (a[k:] + a[:k]).upper()))
print(caesar("Hello, World!", 3), caesar(caesar("xyz", 5), 21), textwrap.shorten(text, 30), textwrap.indent("a\nb", "> "), string.capwords("the end"))
table([[1]], head=5)
