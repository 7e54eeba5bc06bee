def check(values):
    errors = []
    for v in values:
        try:
            if v < 0:
                raise ValueError(f"negative {v}")
            if v > 10:
                raise OverflowError(f"too big {v}")
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup("validation failed", errors)


check([1, 5])
print("ok")
check([-1, 3, 20])
