print(format(3.14159, ".2f"), format(255, "x"), format("hi", ">5"), format(None), format([1]), format(1234567, ",d"), format(True), format(1+2j, ".1f"))
class F:
    def __format__(self, spec): return f"<{spec!r}>"
print(format(F()), format(F(), "anything at all"), f"{F():{'a' + 'b'}}", "{:x:y}".format(F()))
class Bad:
    def __format__(self, spec): return 1
try: format(Bad())
except TypeError as e: print(e)
for v, spec in (([], "x"), (None, "5"), (object, ">3"), (1, "s"), ("a", "d"), (1.0, "x"), (1, ".2"), ("a", "="), ("a", "+"), (1j, "="), (1, "zz"), ({}, "d"), (1, "_c"), ("x", ",")):
    try: print(format(v, spec))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for args in ((), (1, 2), (1, "", 3), (1, None)):
    try: format(*args)
    except TypeError as e: print(e)
class Plain:
    def __str__(self): return "plain"
print(format(Plain()), f"{Plain()}")
try: format(Plain(), "10")
except TypeError as e: print(e)
