class Odd:
    def __repr__(self): raise ValueError("repr is broken")
try:
    raise KeyError(Odd())
except KeyError as e:
    print(type(e).__name__)
    print("failed with", repr(e))
