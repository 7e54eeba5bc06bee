value = 10
def compute(values):
    total = 0
    for v in values:
        total += v
    return totl

print(value)
compute([1, 2, 3])
