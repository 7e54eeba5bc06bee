def safe(expr):
    try:
        return eval(expr)
    except SyntaxError as e:
        raise ValueError(f"bad expression {expr!r}: {e.msg}") from None
print(safe("1 + 1"))
safe("1 +")
