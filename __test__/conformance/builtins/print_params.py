print()
print("a", "b", sep="")
print("a", "b", sep="--", end="!\n")
print(1, None, [1], sep=None, end=None)
print("x", end="")
print("y", end="\n\n")
print(*[1, 2, 3], sep="\n")
print("a\tb", "c\\d", 'q"', sep=" | ")
print("", "", sep="x")
print(sep="x", end="only end\n")
print("flush", flush=True)
print("unicode: é 日本 😀")
print([1, "two", 3.0, None, True, (4,), {"k": [5]}, {6}, b"7", range(8), ...])
print(print("inner"))
print("multi", "line\nstring", "end")
for kw in ({"sep": 1}, {"end": 5}, {"bogus": 1}, {"sep": b"x"}):
    try:
        print("a", "b", **kw)
    except TypeError as e:
        print(e)
class S:
    def __str__(self): return "S-str"
    def __repr__(self): return "S-repr"
print(S(), [S()], {"s": S()}, (S(),), "", sep=";")
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")
w = W()
print("to", "file", 5, sep="-", end="$", file=w)
print(file=w, flush=True)
print(w.parts)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
class BadStr:
    def __str__(self): return 5
try:
    print("before", BadStr())
except TypeError as e:
    print("|", e)
p = print
p("alias")
lines = [f"{i}: {'#' * i}" for i in range(4)]
print("\n".join(lines))
print("no newline at end", end="")
