try:
    raise ValueError("v") from OSError
except ValueError as e:
    print(type(e.__cause__).__name__)
raise RuntimeError("r") from KeyError("fresh")
