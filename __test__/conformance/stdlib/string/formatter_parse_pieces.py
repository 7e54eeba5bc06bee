from string import Formatter
f = Formatter()
for s in ("", "text", "{}", "a{x}b", "{{", "}}", "{{}}", "{{{x}", "{x}}}", "a{{b{x!r:>{w}}c", "{0.a[k]!s}", "{:{}}", "x{{y}}z{0}w", "{a}{b}", "{!r}", "{:}", "{{{{", "é{ü}"):
    print(repr(s), list(f.parse(s)))
for s in ("{", "}", "{x", "{x!", "{x!rr}", "a}b", "{{}", "{x:{y}", "{x!r"):
    try: print(repr(s), list(f.parse(s)))
    except ValueError as e: print(repr(s), e)
print(f.format("{0:{1}} {{}} {k!r}", "a", ">4", k="v"), f.vformat("{a.real}", (), {"a": 5}))
class Upper(Formatter):
    def convert_field(self, value, conversion): return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
    def check_unused_args(self, used, args, kwargs):
        if left := [k for k in kwargs if k not in used]: raise KeyError(f"unused {left}")
print(Upper().format("{0!u} {x!r}", "abc", x="q"))
try: Upper().format("{x}", x=1, y=2)
except KeyError as e: print(e)
