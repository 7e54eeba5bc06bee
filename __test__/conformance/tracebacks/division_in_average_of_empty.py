def average(numbers):
    total = 0
    for n in numbers:
        total += n
    return total / len(numbers)
scores = {"ann": [90, 80], "bob": []}
for name, values in scores.items():
    print(f"{name}: {average(values):.1f}")
