# A set is shown by what its class's `__iter__` gives, if anything is in it.
class Text(set):
    def __iter__(self):
        return iter("xyz")


class Frozen(frozenset):
    def __iter__(self):
        return iter([1, [], self])


class Itself(set):
    def __iter__(self):
        return iter([self])


class Generates(set):
    def __iter__(self):
        yield from (1, 2)


class Nothing(set):
    def __iter__(self):
        return iter(())


class Wrong(set):
    def __iter__(self):
        return 5


class Never(set):
    __iter__ = None


class Raises(set):
    def __iter__(self):
        raise KeyError("it")


class Own(Text):
    __repr__ = set.__repr__


class Empty(set):
    def __len__(self):
        return 0


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for cls in Text, Frozen, Itself, Generates, Nothing, Wrong, Never, Raises, Own, Empty:
    for items in (), "a":
        x = cls(items)
        for use in repr, str, ascii, lambda x: [x, {1: (x,)}], lambda x: f"{x}", cls.__repr__, lambda x: "%r" % (x,):
            t(lambda: use(x))
