def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    count = last = 0
    for i, f in enumerate(flags):
        if f:
            count += 1
            last = i
    return count, last


print(sieve(2_500_000))
