def run(rounds, n):
    check = 0
    for r in range(rounds):
        d = {}
        for i in range(n):
            d[i * 31 & 0xFFFF] = i
        for i in range(n):
            check += d[i * 31 & 0xFFFF]
        for k in d:
            check ^= k
        for v in d.values():
            check += v & 3
    return check


print(run(35, 20_000))
