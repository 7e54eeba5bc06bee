# The error about bases that have no order asks the metaclass for the hashes of those it names.
class Unhashable(type):
    def __eq__(cls, other):
        return NotImplemented


class Hashed(type):
    def __hash__(cls):
        print("hash", cls.__name__)
        return 1


class Failing(type):
    def __hash__(cls):
        raise KeyError(cls.__name__)


for meta in (Unhashable, Hashed, Failing):
    try:
        A = meta("A", (), {})
        B = meta("B", (A,), {})
    except Exception as e:
        print(type(e).__name__, e)
        continue
    for bases in ((A, B), (A, A), (object, A), (A, int, B)):
        try:
            print(meta("C", bases, {}))
        except Exception as e:
            print(type(e).__name__, e)
