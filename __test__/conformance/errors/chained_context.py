def parse(s):
    try:
        return int(s)
    except ValueError:
        raise RuntimeError(f"cannot parse {s!r}")


def load(items):
    return list(map(parse, items))


print(parse("5"))
load(["1", "x"])
