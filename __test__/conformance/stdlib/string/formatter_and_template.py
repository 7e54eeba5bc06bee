import string
from string import Template, Formatter, capwords
t = Template("$who likes ${what}, costs $$5")
print(t.substitute(who="A", what="B"), t.safe_substitute(who="A"), t.substitute({"who": 1}, what=2), t.template, t.get_identifiers(), t.is_valid(), Template("$1 bad").is_valid())
for f in (lambda: t.substitute(who=1), lambda: Template("$").substitute(), lambda: Template("a\n $!").substitute(), lambda: Template("${a").substitute(a=1), lambda: t.substitute(1, 2), lambda: Template("$1").safe_substitute()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(Template): delimiter = "%"; idpattern = "[a-z]+"
print(P("%x and %y $z").substitute(x=1, y=2))
f = Formatter()
print(f.format("{0} {1!r:>5} {a.real} {b[k]}", 1, "x", a=5, b={"k": 2}), f.vformat("{x}", (), {"x": 9}), list(f.parse("a{b!r:c{d}}e{{f}}")), f.format("{} {}", 1, 2), f.get_field("a.real", (), {"a": 3}))
class D(Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f"<{k}>") if isinstance(k, str) else super().get_value(k, a, kw)
    def format_field(self, v, spec): return super().format_field(v, spec).upper() if spec != "raw" else str(v)
print(D().format("{x} {y:raw} {0:>4}", "q", x="a"))
for args in (("{}{0}", 1), ("{x}",), ("{0",), ("{!z}", 1), ("{5}", 1)):
    try: print(f.format(*args))
    except Exception as e: print(type(e).__name__, e)
print(capwords("hello  world-foo"), capwords("a,b", ","), string.hexdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.octdigits, string.ascii_letters)
