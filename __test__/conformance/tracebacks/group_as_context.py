try:
    raise ExceptionGroup("inner", [ValueError("one"), ExceptionGroup("sub", [KeyError("two")])])
except* KeyError:
    raise RuntimeError("while handling")
