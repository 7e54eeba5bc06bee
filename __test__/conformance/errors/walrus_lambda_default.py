check = lambda v, limit=10: (n := v * 2) > limit and n / (v - 6)
print(check(3), check(7))
print(check(6))
