# It is `list.sort` that takes the keywords of `sorted`, once the items are there.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __index__(self):
        return 1


show(lambda: sorted())
show(lambda: sorted(key=1))
show(lambda: sorted([1], [2]))
show(lambda: sorted([1], x=1))
show(lambda: sorted([1], key=None, reverse=0, x=1))
show(lambda: sorted([1], x=1, y=2, z=3))
show(lambda: sorted(5, x=1))
show(lambda: sorted(iterable=[1]))
show(lambda: sorted([3, 1], key=5))
show(lambda: sorted([], key=5))
for reverse in (True, 0, 7, 2**40, None, 'a', 1.5, Index(), []):
    show(lambda: sorted([1, 2], reverse=reverse))
    show(lambda: sorted((x for x in [1, 2]), reverse=reverse))
    show(lambda: [].sort(reverse=reverse))
show(lambda: [].sort(1))
show(lambda: [].sort(1, 2, 3))
show(lambda: [].sort(x=1))
show(lambda: [].sort(key=1, reverse=2, x=3))
for args, named in (((1, 2, 3, 4, 5), {}), ((), {'x': 1}), ((), dict(fget=1, fset=2, fdel=3, doc=4, x=5)), ((1,), {'fget': 2}),
                    ((1, 2, 3, 4), {'x': 5}), ((1, 2, 3, 4), {'fget': 5})):
    show(lambda: property(*args, **named))
