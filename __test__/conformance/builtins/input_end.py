for args in ((), ("prompt> ",), (5,)):
    try: input(*args)
    except EOFError as e: print(type(e).__name__, e)
try: input(1, 2)
except TypeError as e: print(e)
