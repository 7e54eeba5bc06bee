class R:
    def __radd__(self, o): raise TypeError(f"cannot radd {o!r}")
print(1 +
      R())
