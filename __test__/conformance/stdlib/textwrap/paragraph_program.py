import textwrap
doc = '''
    Usage: tool [options] FILE

    Reads FILE and writes a report.  Lines that are longer than the width are wrapped; blank lines separate paragraphs.

      - first item, which is long enough that it needs to be wrapped somewhere
      - second item
'''
text = textwrap.dedent(doc).strip()
for para in text.split("\n\n"):
    if para.lstrip().startswith("-"):
        for item in para.splitlines(): print(textwrap.fill(item.strip()[2:], 40, initial_indent="* ", subsequent_indent="  "))
    else: print(textwrap.fill(" ".join(para.split()), 40)); print()
w = textwrap.TextWrapper(width=30, break_long_words=False, break_on_hyphens=False, max_lines=3, placeholder=" [more]")
for s in ("short", "a-very-long-hyphenated-word-that-cannot-be-broken and more", " ".join(["word"] * 30)): print(w.wrap(s))
print(textwrap.indent(text, "| ", lambda l: "item" in l).splitlines()[-2:], [len(l) for l in textwrap.wrap(text, 25)][:6], textwrap.shorten(text, 50, placeholder=" ..."))
def columns(*texts, width=18): return "\n".join("  ".join(c.ljust(width) for c in row) for row in __import__("itertools").zip_longest(*(textwrap.wrap(t, width) for t in texts), fillvalue=""))
print(columns("left column text goes here", "and this is the right one, a bit longer"))
