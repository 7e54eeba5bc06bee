from decimal import *
setcontext(DefaultContext); print(getcontext())
with localcontext() as c:
    c.prec = 5; print(Decimal(1) / 3, Decimal(123456789) + 0)
    c.rounding = ROUND_DOWN; print(Decimal(2) / 3)
    c.prec = 3; c.Emax = 5; c.traps[Overflow] = False; print(Decimal('1e5') * 100, c.flags[Overflow])
print(Decimal(1) / 3)
c = Context(prec=4, rounding=ROUND_HALF_UP, traps=[]); print(c, c.divide(1, 3), c.create_decimal('1.23456'), c.sqrt(2), c.divide(1, 0), c.flags[DivisionByZero], c.power(2, 10), c.add(1, 2), c.compare(1, 2), c.quantize(Decimal('1.25'), Decimal('0.1')))
c.clear_flags(); print(c.flags[DivisionByZero], c.copy().prec, c.Etiny(), c.Etop())
getcontext().prec = 50; print(Decimal(2).sqrt(), Decimal(1) / 7, Decimal(1).exp(), Decimal(2).ln()); getcontext().prec = 28
setcontext(Context(prec=6)); print(Decimal(1) / 7); setcontext(DefaultContext); print(getcontext().prec)
for f in (lambda: Context(prec=0), lambda: Context(rounding='up'), lambda: Context(capitals=3), lambda: setcontext(5)):
    try:
        f()
    except Exception as e: print(type(e).__name__, str(e)[:40])
