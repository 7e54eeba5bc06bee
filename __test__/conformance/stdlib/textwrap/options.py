import textwrap
t = "The quick brown fox jumped over the lazy dog. Supercalifragilistic  words   here."
for kw in ({"width": 20}, {"width": 30, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 12, "break_long_words": False}, {"width": 25, "max_lines": 2}, {"width": 25, "max_lines": 2, "placeholder": "~"}, {"width": 40, "drop_whitespace": False}, {"width": 20, "break_on_hyphens": False}, {"width": 200, "fix_sentence_endings": True}):
    print(kw, textwrap.wrap(t, **kw))
print(textwrap.fill("a b c d", 3), textwrap.shorten(t, 30), textwrap.shorten("hi", 30), textwrap.shorten("hello world", 8, placeholder="..."), textwrap.wrap("", 5), textwrap.wrap("   ", 5), textwrap.wrap("a\tb\nc", 10), textwrap.wrap("well-known co-op", 6))
print(repr(textwrap.dedent("  a\n    b\n\n  c\n")), repr(textwrap.dedent("\ta\n\tb")), repr(textwrap.dedent("a\n  b")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)), repr(textwrap.dedent("  a\n \n  b")))
w = textwrap.TextWrapper(width=10); print(w.wrap("one two three"), w.fill("aaa bbb ccc ddd")); w.width = 5; print(w.wrap("one two three"))
for f in (lambda: textwrap.wrap("a", 0), lambda: textwrap.shorten("aaa bbb", 2), lambda: textwrap.wrap("a b", 5, max_lines=1, placeholder="toolong"), lambda: textwrap.wrap(5), lambda: textwrap.wrap("a", -1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(textwrap.wrap("a" * 25, 10), textwrap.wrap("x y", width=1), textwrap.wrap("tabs\there", 8, expand_tabs=False), textwrap.wrap("new\nline", 20, replace_whitespace=False), textwrap.wrap("a\tb", tabsize=2))
