# The words for what has an `__iter__` that gives no iterator, or raises TypeError.
class Wrong:
    def __iter__(self):
        return 5


class WrongList(list):
    def __iter__(self):
        return 5


class Never(set):
    __iter__ = None


class Raises:
    def __iter__(self):
        raise TypeError("mine")


class Later:
    def __iter__(self):
        return self

    def __next__(self):
        raise TypeError("later")


def assign(target, part, value):
    target[part] = value
    return target


uses = [
    "-".join, b"-".join, bytearray(b"-").join, bytes, bytearray, [].extend, bytearray().extend, tuple, list, sorted,
    lambda v: assign([1, 2], slice(1, None), v), lambda v: assign([1, 2, 3, 4], slice(None, None, 2), v),
    lambda v: assign(bytearray(b"ab"), slice(1, None), v), {1}.union, {1}.isdisjoint, {1}.issuperset,
]  # fmt: skip
for make in Wrong, WrongList, Never, Raises, Later:
    for use in uses:
        try:
            print(use(make()))
        except Exception as e:
            print(type(e).__name__, e, repr(e.__context__))


def items():
    yield 1
    print("asked for more")
    yield 2


print({1}.isdisjoint(items()), {5}.issuperset(items()), {1, 2}.issuperset(items()))
