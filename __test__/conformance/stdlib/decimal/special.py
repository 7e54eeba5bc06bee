from decimal import *
a = Decimal('123.456')
print(a.next_plus(), a.next_minus(), a.next_toward(0), a.logb(), a.scaleb(2), a.shift(2), a.rotate(1), a.fma(2, 1), a.remainder_near(10), a.copy_sign(Decimal(-1)), a.copy_negate(), a.copy_abs(), a.compare(5), a.compare_total(Decimal('123.4560')), a.max(200), a.min(200), a.max_mag(-500), a.number_class(), Decimal('-0').number_class(), Decimal('1E-999999').is_normal(), Decimal('110').logical_and(Decimal('101')), Decimal('1100').logical_or(11), Decimal(0).logical_invert(), a.radix(), a.canonical() is a, a.conjugate(), a.real, a.imag)
print([Decimal(x).is_nan() for x in ('nan', '1', 'sNaN')], Decimal('inf').is_infinite(), Decimal(1).is_finite(), Decimal('0').is_zero(), Decimal('nan').compare_total(Decimal(1)), Decimal('NaN123'), Decimal('-sNaN5'))
import copy; print(copy.copy(a) is a, copy.deepcopy(a) is a, complex(a), a.to_integral())
