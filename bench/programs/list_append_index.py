def run(rounds, n):
    check = 0
    for _ in range(rounds):
        a = []
        for i in range(n):
            a.append(i ^ 5)
        for i in range(1, n):
            a[i] = a[i] + a[i - 1] & 0xFFFF
        for x in a:
            check += x
        while len(a) > n // 2:
            check -= a.pop()
    return check


print(run(20, 60_000))
