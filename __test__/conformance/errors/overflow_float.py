def power(base, times):
    result = 1.0
    for _ in range(times):
        result = (result * base) ** 2
    return result

print(power(10, 3))
print(power(10, 12))
