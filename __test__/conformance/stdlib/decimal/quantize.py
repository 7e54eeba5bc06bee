from decimal import *
d = Decimal('2.675')
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, d.quantize(Decimal('0.01'), rounding=mode), (-d).quantize(Decimal('.01'), mode), Decimal('7.325').quantize(Decimal('1.'), rounding=mode))
print(Decimal('1234.5').quantize(Decimal('1')), Decimal('5').quantize(Decimal('0.00')), Decimal('1e3').quantize(Decimal('1')), Decimal('1.5').to_integral_value(), Decimal('2.5').to_integral_exact(), Decimal('-0.4').to_integral_value(), Decimal('1.23').same_quantum(Decimal('0.01')))
price = Decimal('19.99'); tax = (price * Decimal('0.0825')).quantize(Decimal('0.01'), ROUND_HALF_UP); print(tax, price + tax)
