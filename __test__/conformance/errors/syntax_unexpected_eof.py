def outer():
    values = {
        "a": [1, 2, 3],
        "b": (4,
