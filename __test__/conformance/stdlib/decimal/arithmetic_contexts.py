from decimal import *
getcontext().prec = 10
print(Decimal(1) / 3, Decimal("1.10") + Decimal("2.20"), Decimal("1.1") * 3, Decimal(7) // 2, Decimal(-7) // 2, Decimal(-7) % 3, divmod(Decimal(7), 2), Decimal(2) ** 10, Decimal(2) ** -2, Decimal(2) ** Decimal("0.5"), -Decimal("1.50"), abs(Decimal(-3)), +Decimal("1.23456789012345"), Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10())
with localcontext() as c:
    c.prec = 3; c.rounding = ROUND_UP
    print(Decimal(2) / 3, Decimal("1.001") + 0)
print(getcontext().prec, Decimal(2) / 3)
for r in (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP): print(r, [str(Decimal(x).quantize(Decimal("1"), rounding=r)) for x in ("2.5", "-2.5", "1.1", "-1.1", "5.5")])
print(Decimal("1.50") == Decimal("1.5"), Decimal("1.5") < 2, Decimal("0.5") == 0.5, hash(Decimal(3)) == hash(3), Decimal("1E+3"), Decimal("1E+3").normalize(), Decimal("100").normalize(), Decimal("0E-5"), Decimal((0, (1, 2, 3), -2)), Decimal(0.1), Decimal("NaN"), Decimal("-Infinity"), Decimal("sNaN"), Decimal(" 1_000.5 "), repr(Decimal("-0")))
for f in (lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) + 1.5, lambda: Decimal(1) + "a", lambda: Decimal("NaN") < 1, lambda: int(Decimal("Infinity")), lambda: Decimal(-1).sqrt(), lambda: Decimal(None), lambda: Decimal("1.234").quantize(Decimal("1e-20")), lambda: Decimal("sNaN") + 1, lambda: Decimal([1]), lambda: int(Decimal("NaN")), lambda: Decimal(0) ** 0, lambda: Decimal("1") % 0, lambda: Decimal("Infinity") - Decimal("Infinity"), lambda: round(Decimal("NaN"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(Decimal("123.456").as_tuple(), Decimal("123.456").adjusted(), Decimal("2.50").to_integral_value(), Decimal("3.7").to_integral_exact(), Decimal("1.5").as_integer_ratio(), Decimal("-5").copy_abs(), Decimal("5").copy_negate(), Decimal(5).compare(3), Decimal(3).max(4), Decimal("1.2").is_finite(), Decimal("0").is_zero(), Decimal("12.3").scaleb(2), Decimal(12).number_class(), round(Decimal("2.675"), 2), round(Decimal("2.5")), f"{Decimal('1234.5'):,.2f}", f"{Decimal('0.00001'):e}", Decimal("1234.5").to_eng_string(), Decimal(7).remainder_near(4), Decimal("1.1").next_plus(), Decimal(3).fma(2, 1))
