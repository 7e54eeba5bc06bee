def run(n):
    i = total = 0
    while i < n:
        if i % 3 == 0:
            total += i * 2
        elif i & 1:
            total -= i
        else:
            total ^= i
        i += 1
    return total


print(run(1_800_000))
