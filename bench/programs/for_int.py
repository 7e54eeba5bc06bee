def run(n):
    total = 0
    for i in range(n):
        total += i * 3 - (i >> 2)
        if total > 1_000_000_007:
            total -= 1_000_000_007
    return total


print(run(2_500_000))
