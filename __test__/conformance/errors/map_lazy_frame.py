def parse(token):
    if token.startswith("!"):
        raise ValueError(f"unexpected token {token!r}")
    return token.upper()

stream = map(parse, ["a", "b", "!c", "d"])
print(next(stream))
for t in stream:
    print(t)
