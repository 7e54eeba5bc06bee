total = 0
i = 0
while i < 1_200_000:
    total += i % 7
    i += 1
for j in range(1_200_000):
    total = total + j % 5
print(total)
