total = 1 + \
    2 + \
    3
print(total)
values = [
    1,  # comment in brackets

    2,
# comment at column 0
        3
]
print(values, (
    "implicit"
    " concatenation"
), {
    "k":
    "v"})
if total == 6 and \
        values: print("joined condition")
def f(a,
      b=(
          1
      )):
    return a, \
        b
print(f(
    0))
x = 5; y = 6; print(x, y);
assert (total
        == 6), \
    "no"
for src in ("x = 1 \\ \n+ 2", "x = (1,\n2", "x = 1 + \\\n\n2", "x = [1,\n2)\n"):
    try: exec(src); print("fine")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
