def combine(*parts, **options):
    return sum(parts) / options["divisor"]

print(combine(1, 2, divisor=3))
answer = combine(
    1,
    2,
    *[3, 4],
    divisor=0,
)
