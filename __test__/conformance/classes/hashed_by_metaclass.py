# A class is hashed and compared as its metaclass says, wherever it is a key.
class Unhashable(type):
    def __eq__(cls, other):
        return NotImplemented


class AllEqual(type):
    def __eq__(cls, other):
        return isinstance(other, AllEqual)

    def __hash__(cls):
        return 5


class Failing(type):
    def __hash__(cls):
        raise KeyError(cls.__name__)


class Derived(Unhashable):
    __hash__ = type.__hash__


for meta in (Unhashable, AllEqual, Failing, Derived):
    A, B = meta("A", (), {}), meta("B", (), {})
    for f in (
        lambda: hash(A) == hash(A),
        lambda: len({A: 1, B: 2}),
        lambda: len({A, B}),
        lambda: len(dict.fromkeys([A, B])),
        lambda: len(dict.fromkeys((A, B))),
        lambda: B in {A: 1},
        lambda: {A: 1}.get(B),
        lambda: {1: 2}[A],
        lambda: {}.setdefault(A, 1),
        lambda: {}.pop(A, 1),
        lambda: len(frozenset((A, B))),
        lambda: len(dict([(A, 1), (B, 2)])),
        lambda: hash((A,)) == hash((A,)),
        lambda: [A].index(A),
        lambda: (A == B, A != B, A in [B]),
    ):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e if type(e) is not KeyError else "")
