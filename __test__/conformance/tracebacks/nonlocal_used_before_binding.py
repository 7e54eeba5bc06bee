def outer():
    def inner():
        nonlocal total
        total += 1
    inner()
    total = 0
outer()
