def area(shape):
    match shape:
        case ("circle", r):
            return 3 * r * r
        case ("rect", w, h):
            return w * h
        case _:
            raise ValueError(f"unknown shape: {shape!r}")

print(area(("rect", 2, 3)))
area(("blob",))
