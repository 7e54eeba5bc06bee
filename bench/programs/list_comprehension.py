def run(rounds, n):
    check = 0
    for r in range(rounds):
        a = [i * i for i in range(n)]
        b = [x for x in a if x % 3 == r % 3]
        c = {x: y for x, y in zip(b, a)}
        d = [[i + j for j in range(10)] for i in range(n // 20)]
        check += len(b) + sum(a) % 1000 + len(c) + sum(map(sum, d)) % 7
        check += sum(1 for x in a if x & 4)
    return check


print(run(60, 20_000))
