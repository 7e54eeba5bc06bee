class V:
    def __abs__(self): return "abs!"
for x in (0, -0, 5, -5, -2**70, True, False, -1.5, -0.0, 3+4j, -3-4j, float("-inf"), V()):
    print(repr(abs(x)))
print(abs(float("nan")), abs(-10**30), type(abs(True)).__name__)
class Sub(int): pass
print(type(abs(Sub(-3))).__name__, abs(Sub(-3)))
for bad in ("a", None, [], V):
    try: abs(bad)
    except TypeError as e: print(e)
for args in ((), (1, 2)):
    try: abs(*args)
    except TypeError as e: print(e)
try: abs(x=1)
except TypeError as e: print(e)
