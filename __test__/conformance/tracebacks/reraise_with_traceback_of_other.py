def a(): raise ValueError("a")
def b(): raise TypeError("b")
try: a()
except ValueError as e: tb = e.__traceback__
try: b()
except TypeError as e: other = e
raise other.with_traceback(tb)
