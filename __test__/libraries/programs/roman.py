# Numerals of old.
import roman

print([roman.toRoman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1987, 2024, 3999, 4999)])
print([roman.fromRoman(s) for s in ('I', 'IV', 'XC', 'MCMLXXXVII', 'MMXXIV', 'MMMMCMXCIX')], all(roman.fromRoman(roman.toRoman(n)) == n for n in range(1, 5000)))
for wrong in (lambda: roman.toRoman(5000), lambda: roman.toRoman(-1), lambda: roman.toRoman(0.5), lambda: roman.fromRoman('IIII'), lambda: roman.fromRoman(''), lambda: roman.fromRoman('x')):
    try:
        print(wrong())
    except roman.RomanError as error:
        print(type(error).__name__, error)
