def f():
    try: 1/0
    except ZeroDivisionError:
        x = 1; raise; y = 2
try: f()
except ZeroDivisionError as e: print(repr(e))
try:
    raise;x
except RuntimeError as e: print(e)
raise ; x = 3
