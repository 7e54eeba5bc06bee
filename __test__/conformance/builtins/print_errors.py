import io
buf = io.StringIO()
print("a", 1, None, sep="-", end="!\n", file=buf, flush=True)
print(file=buf)
print("x", "y", sep="", file=buf)
print(repr(buf.getvalue()))
for kw in ({"sep": 1}, {"end": 2}, {"foo": 3}, {"sep": b"x"}, {"file": 5}):
    try: print("t", **kw)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print("sep none", 1, sep=None, end=None)
print()
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("p", 2, sep=",", file=w)
print("".join(w.parts), len(w.parts))
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(S(), [S()], {S(): S()}, (S(),))
class Bad:
    def __str__(self): return 1
try: print(Bad())
except TypeError as e: print(e)
print("é", "日本", "\t|", "a\nb", sep="~")
