# A list is not asked for its iterator, whatever its class says, where its own slice is set to it.
class K(list):
    def __iter__(self):
        print("iter")
        return iter([7])


def whole(a):
    a[:] = a


def stepped(a):
    a[::2] = a


def at_one(a):
    a[1:1] = a


def backwards(a):
    a[::-1] = a


def added(a):
    a += a


def extended(a):
    a.extend(a)


def of_another(a):
    a[:] = K([1, 2])


def extended_by_another(a):
    a.extend(K([4]))


def stepped_by_another(a):
    a[::2] = K([4, 5])


for change in (whole, stepped, at_one, backwards, added, extended, of_another, extended_by_another, stepped_by_another):
    a = K([1, 2, 3])
    try:
        change(a)
    except ValueError as e:
        print(e)
    print(change.__name__, list.__repr__(a))


# What is copied or pickled is gone through as its class says.
class NotGoneThrough(list):
    __iter__ = None


class Items(dict):
    def items(self):
        print("items")
        return [(1, 2)]


class NoItems(dict):
    items = None


for x in (K([1]), NotGoneThrough([1]), Items(), NoItems()):
    try:
        print([type(part).__name__ for part in x.__reduce_ex__(2)])
    except TypeError as e:
        print(e)


# To be extended by itself it must be iterable, in these words.
class GivesNone(list):
    def __iter__(self):
        return None


for cls in (GivesNone, NotGoneThrough):
    for f in (lambda a: a.extend(a), lambda a: a.extend(cls([1])), lambda a: a.__iadd__(a), list):
        a = cls([1])
        try:
            print(f(a))
        except TypeError as e:
            print(e)


class HasLength(list):
    def __len__(self):
        return 1


a = HasLength([1, 2])
a.extend(a)
a += a
print(list.__len__(a), a)
