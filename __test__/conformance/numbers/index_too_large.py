# An index that fits no size is told by the class of the object that it is the index of.
class Plain(int):
    pass


class Own(int):
    def __index__(self):
        return None


class Index:
    def __index__(self):
        return 2**70


class IndexOfPlain:
    def __index__(self):
        return Plain(-(2**70))


uses = [
    bytes, bytearray, lambda v: [1] * v, lambda v: v * [1], lambda v: (1,) * v, lambda v: "a" * v, lambda v: v * b"a",
    lambda v: bytearray(b"a") * v, lambda v: [1].__mul__(v), lambda v: "a".__rmul__(v), lambda v: [1].__imul__(v),
    lambda v: [1][v], lambda v: (1,)[v], lambda v: "a"[v], lambda v: b"a"[v], lambda v: bytearray(b"a")[v],
    lambda v: [1].__setitem__(v, 1), lambda v: [1].__delitem__(v), lambda v: [1][v:], lambda v: "a".center(v),
    lambda v: chr(v), lambda v: [1].pop(v), lambda v: range(3)[v],
]  # fmt: skip
for v in 2**70, Plain(2**70), Own(2**70), Own(-(2**70)), Index(), IndexOfPlain(), Plain(2), Own(2):
    for use in uses:
        try:
            print(use(v))
        except Exception as e:
            print(type(e).__name__, e)
