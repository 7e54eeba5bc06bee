def run():
    a, b = 0, 1
    for _ in range(12_000):
        a, b = b, a + b
    f = 1
    for i in range(1, 1500):
        f *= i
    check = (a % 1_000_000_007) ^ (f // 10 ** 3000) % 998244353
    check += pow(3, 2 ** 1200 + 1, 2 ** 521 - 1) % 1009
    check += len(str(f)) + len(str(a))
    x = 7
    for _ in range(60_000):
        x = (x * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return check + x


for _ in range(6):
    result = run()
print(result)
