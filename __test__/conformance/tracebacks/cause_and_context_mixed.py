try:
    try:
        try: [][0]
        except IndexError as e: raise KeyError("k") from e
    except KeyError: {}.nope
except AttributeError as e:
    raise ValueError("last") from e
