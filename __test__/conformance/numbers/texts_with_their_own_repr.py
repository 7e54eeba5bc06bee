# The error of a text that is no number shows the object as its class does.
class R(str):
    def __repr__(self):
        return "R"


class Long(str):
    def __repr__(self):
        return "x" * 300


class Raises(str):
    def __repr__(self):
        raise KeyError("no repr")


class NoText(str):
    def __repr__(self):
        return 5


class Bytes(bytes):
    def __repr__(self):
        return "B"


class Int(int):
    pass


for cls in R, Long, Raises, NoText, str, Bytes:
    for text in "", "abc", "1_", "z\0", "12", "9" * 5000:
        v = cls(text.encode()) if cls is Bytes else cls(text)
        for use in int, Int, lambda v: int(v, 16), lambda v: int(v, 0), lambda v: int(v, 99), float, complex:
            try:
                print(str(use(v))[:20])
            except Exception as e:
                print(type(e).__name__, e)
