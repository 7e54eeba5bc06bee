def sink(n):
    if n == 0:
        raise ValueError("bottom")
    sink(n - 1)

sink(10)
