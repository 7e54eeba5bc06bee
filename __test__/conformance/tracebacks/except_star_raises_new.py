try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError as g:
    print(g.exceptions)
    raise LookupError("from value handler")
except* TypeError as g:
    print(g.exceptions)
