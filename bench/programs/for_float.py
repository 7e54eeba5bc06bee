def run(n):
    x, y, s = 0.5, 1.25, 0.0
    for i in range(n):
        x = x * 0.999 + y / 3.0
        y = y - x * 0.001
        if x > y:
            s += x - y
        else:
            s -= 1.0
    return s


print("%.9f" % run(2_000_000))
