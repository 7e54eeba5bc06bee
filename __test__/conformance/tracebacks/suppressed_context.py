def convert(s):
    try:
        return int(s)
    except ValueError:
        raise TypeError(f"not a number: {s!r}") from None
convert("12a")
