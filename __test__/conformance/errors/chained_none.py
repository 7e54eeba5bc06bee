def convert(v):
    try:
        return float(v)
    except ValueError:
        raise TypeError("not a number: " + v) from None

print(convert("1.5"))
convert("one")
