def run(n):
    s = ""
    for i in range(n):
        s += "x"
        if i % 100 == 0:
            s += str(i)
    parts = []
    for i in range(n):
        parts.append("item " + str(i) + ";")
    t = "".join(parts)
    u = 0
    for i in range(n):
        u += len(f"{i}:{i * 2:>8}|{i!r}")
    return len(s), len(t), u


print(run(250_000))
