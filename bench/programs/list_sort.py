def run(rounds, n):
    seed, check = 12345, 0
    for _ in range(rounds):
        a = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            a.append(seed)
        b = sorted(a)
        a.sort(key=lambda x: -(x & 0xFFFF))
        c = sorted([str(x) for x in b[:2000]])
        check += b[n // 2] + a[0] + len(c[0])
    return check


print(run(12, 25_000))
