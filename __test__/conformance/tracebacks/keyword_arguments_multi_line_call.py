def build(*, name, size, color="red"):
    return name * size
print(build(name="x", size=2))
build(
    name="x",
    size=2,
    colour="blue",
)
