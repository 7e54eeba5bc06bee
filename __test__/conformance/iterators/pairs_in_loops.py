# Loops over what gives pairs, taken apart at once or not.
def attempt(f):
    try:
        print(f.__name__, f())
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


def enumerated():
    out = []
    for i, x in enumerate("ab"):
        out.append((i, x))
    for i, x in enumerate([1, 2, 3], 5):
        out.append((i, x))
    for i, (x, y) in enumerate(((1, 2), (3, 4))):
        out.append((i, x, y))
    for (i, x), y in zip(enumerate([1, 2]), range(9)):
        out.append((i, x, y))
    return out, i, x, y


def growing():
    items = [1]
    for i, x in enumerate(items):
        if i < 4:
            items.append(x * 2)
    return items


def items_of_a_dict():
    d = {"a": 1, "b": 2}
    return [(v, k) for k, v in d.items()] + [(k, v) for k, v in reversed(d.items())], {v: k for k, v in d.items()}


def changed_size():
    d = {1: 2, 3: 4}
    for k, v in d.items():
        d[k * 10] = v


def changed_keys():
    d = {1: 2, 3: 4}
    for k, v in d.items():
        del d[k]
        d[k + 10] = v


def changed_values():
    d = {1: 2, 3: 4}
    for k, v in d.items():
        d[k] = v + 1
    return d


def zipped():
    it = iter([1, 2, 3, 4, 5])
    pairs = [(a, b) for a, b in zip(it, it)]
    rest = list(it)
    short, long = iter([1, 2]), iter(range(10))
    for a, b in zip(long, short):
        pairs.append((a, b))
    return pairs, rest, next(long)


def strict():
    for a, b in zip([1, 2], (3,), strict=True):
        print(a, b)


def strict_of_itself():
    it = iter([1, 2, 3])
    for a, b in zip(it, it, strict=True):
        print(a, b)


def three():
    return [a + b + c for a, b, c in zip([1], [2], [3])]


def too_many():
    for a, b in [(1, 2), (1, 2, 3)]:
        print(a, b)


def too_few():
    for a, b, c in enumerate([1]):
        print(a, b, c)


def no_pairs():
    for a, b in ["ab", [1, 2], {3: 4, 5: 6}]:
        print(a, b)
    for a, b in range(3):
        print(a)


def whole_and_parts():
    out = []
    for pair in enumerate([1, 2]):
        a, b = pair
        out.append((pair, a, b))
    return out


def ended():
    e = enumerate([])
    for i, x in e:
        pass
    numbers = [1]
    it = enumerate(numbers)
    for i, x in it:
        pass
    numbers.append(2)
    for i, x in it:
        print("again")
    return i, x


def suspended():
    def pairs():
        for i, x in enumerate([1, 2]):
            got = yield i, x
            yield got
    g = pairs()
    return [next(g), g.send("a"), next(g), g.send("b")]


for f in (enumerated, growing, items_of_a_dict, changed_size, changed_keys, changed_values, zipped, strict,
          strict_of_itself, three, too_many, too_few, no_pairs, whole_and_parts, ended, suspended):
    attempt(f)
for i, x in enumerate([1]):
    pass
print(i, x)
