cause = KeyError("never raised")
def f():
    raise RuntimeError("effect") from cause
try:
    f()
except RuntimeError as e:
    print(repr(e.__cause__))
f()
