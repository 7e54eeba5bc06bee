def leaf():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("leaf") from e
errors = []
for f in (leaf, lambda: int("x")):
    try: f()
    except Exception as e: errors.append(e)
raise ExceptionGroup("collected", errors) from KeyError("cause of group")
