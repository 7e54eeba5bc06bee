def one():
    raise ValueError("first")

def two():
    try:
        one()
    except ValueError as e:
        raise KeyError("second") from e

def three():
    try:
        two()
    except KeyError:
        raise IndexError("third")

three()
