# Iteration that needs Python code: conversions of arguments, lazy iterators, reductions.
#
# The generators show the class of the builtin they stand for (`_gen_as`); such a generator lets StopIteration
# pass, as the builtin would. The names of their variables are known to `builtins/iters/state.rs`.

_end = object()


def _to_list(v):
    it = iter(v)
    _length_hint(v)
    return [x for x in it]


def _items_of(v):
    return [x for x in v]


def _iter_or(v, error):
    """`iter(v)`; that it cannot be gone through is told in these words."""
    try:
        return iter(v)
    except TypeError:
        pass
    raise TypeError(error)


def _items_joined(v):
    return [x for x in _iter_or(v, "can only join an iterable")]


def _length_hint(v):
    """Asks an iterable how many items there might be, for what it may raise."""
    if _special_kind(v, "__len__"):
        try:
            return len(v)
        except TypeError:
            pass
    if _special_kind(v, "__length_hint__"):
        try:
            n = _special(v, "__length_hint__")()
        except TypeError:
            return
        if n is NotImplemented:
            return
        if not _isa(n, int):
            raise TypeError(f"__length_hint__ must be an integer, not {type(n).__name__}")
        if n < 0:
            raise ValueError("__length_hint__() should return >= 0")


def _to_iter(v):
    return iter(v)


def _to_bool(v):
    return True if v else False


def _length(obj):
    n = given = _special(obj, "__len__")()
    if type(n) is not int:
        if not _special_kind(n, "__index__"):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        n = _to_index(n)
    if n < 0:
        raise ValueError("__len__() should return >= 0")
    if n > 9223372036854775807:
        name = type(given).__name__ if _isa(given, int) else "int"
        raise OverflowError(f"cannot fit '{name}' into an index-sized integer")
    return n


def _iter_checked(obj):
    it = _special(obj, "__iter__")()
    if not _is_iterator(it):
        raise TypeError(f"iter() returned non-iterator of type '{type(it).__name__}'")
    return it


def _next_default(it, default):
    try:
        return next(it)
    except StopIteration:
        return default


def _iter_contains(item, container):
    try:
        it = iter(container)
    except TypeError:
        it = None
    if it is None:
        raise TypeError(f"argument of type '{type(container).__name__}' is not iterable")
    for x in it:
        if x is item or x == item:
            return True
    return False


def _seq_iter(cls, seq):
    return _gen_as(_seq_items(seq, 0), cls)


def _seq_hint(seq, i):
    n = len(seq) - i
    return n if n > 0 else 0


def _seq_items(seq, i):
    while True:
        try:
            x = seq[i]
        except (IndexError, StopIteration):
            return
        i += 1
        yield x


def _unpack_seq(v, n):
    out = []
    for x in v:
        if len(out) == n:
            raise ValueError(f"too many values to unpack (expected {n})")
        out.append(x)
    if len(out) < n:
        raise ValueError(f"not enough values to unpack (expected {n}, got {len(out)})")
    return out


# ── lazy iterators ──


def _call_iter(cls, f, sentinel):
    return _gen_as(_call_until(f, sentinel), cls)


def _call_until(f, sentinel):
    while True:
        v = f()
        if v is sentinel or sentinel == v:
            return
        yield v


def _map(cls, func, iterables):
    its = [iter(x) for x in iterables]
    if len(its) == 1:
        it = its[0]
        return _gen_as(_map_for(func, it) if _is_plain_iter(it) else _map_next(func, it), cls)
    if len(its) == 2:
        return _gen_as(_map_two(func, its[0], its[1]), cls)
    return _gen_as(_map_many(func, its), cls)


def _map_for(func, it):
    for x in it:
        yield func(x)


def _map_next(func, it):
    while True:
        yield func(next(it))


def _map_two(func, a, b):
    while True:
        x = next(a)
        yield func(x, next(b))


def _map_many(func, its):
    while True:
        args = []
        for it in its:
            args.append(next(it))
        yield func(*args)


def _filter(cls, func, iterable):
    it = iter(iterable)
    if func is None or func is bool:
        return _gen_as(_filter_true(func, it), cls)
    return _gen_as(_filter_for(func, it) if _is_plain_iter(it) else _filter_next(func, it), cls)


def _filter_true(func, it):
    while True:
        x = next(it)
        if x:
            yield x


def _filter_for(func, it):
    for x in it:
        if func(x):
            yield x


def _filter_next(func, it):
    while True:
        x = next(it)
        if func(x):
            yield x


def _zip(cls, iterables, strict):
    its = [iter(x) for x in iterables]
    if strict:
        return _gen_as(_zip_strict(its, strict), cls)
    if len(its) == 2:
        return _gen_as(_zip_two(its[0], its[1]), cls)
    return _gen_as(_zip_many(its), cls)


def _zip_become(gen, its, strict):
    _gen_become(gen, _zip_strict(its, True) if strict else _zip_many(its))


def _zip_two(a, b):
    while True:
        x = next(a)
        yield (x, next(b))


def _zip_many(its):
    if not its:
        return
    while True:
        row = []
        for it in its:
            row.append(next(it))
        yield tuple(row)


def _zip_strict(its, strict):
    n = len(its)
    while n:
        row = []
        for i in range(n):
            x = next(its[i], _end)
            if x is _end:
                if i:
                    others = "argument 1" if i == 1 else f"arguments 1-{i}"
                    raise ValueError(f"zip() argument {i + 1} is shorter than {others}")
                for j in range(1, n):
                    if next(its[j], _end) is not _end:
                        others = "argument 1" if j == 1 else f"arguments 1-{j}"
                        raise ValueError(f"zip() argument {j + 1} is longer than {others}")
                return
            row.append(x)
        yield tuple(row)


def _enumerate(cls, iterable, start):
    it = iter(iterable)
    return _gen_as(_enumerate_for(it, start) if _is_plain_iter(it) else _enumerate_next(it, start), cls)


def _enumerate_for(it, i):
    for x in it:
        yield (i, x)
        i += 1


def _enumerate_next(it, i):
    while True:
        yield (i, next(it))
        i += 1


def _reversed(cls, seq):
    return _gen_as(_reversed_items(seq, len(seq)), cls)


def _reversed_at(gen, seq, i):
    n = len(seq)
    _gen_set(gen, 'n', n if i >= n else i + 1 if i >= 0 else 0)


def _reversed_hint(seq, n):
    return n if n <= len(seq) else 0


def _reversed_items(seq, n):
    while n > 0:
        n -= 1
        try:
            x = seq[n]
        except (IndexError, StopIteration):
            return
        yield x


# ── reductions ──


def _any(iterable, *first):
    for x in first:
        if x:
            return True
    for x in iterable:
        if x:
            return True
    return False


def _all(iterable, *first):
    for x in first:
        if not x:
            return False
    for x in iterable:
        if not x:
            return False
    return True


# `taken`: what native code had of the iterator.
def _min(iterable, key, default, taken=()):
    best = best_key = _end
    for source in (taken, iterable):
        for x in source:
            k = x if key is None else key(x)
            if best_key is _end or k < best_key:
                best = x
                best_key = k
    if best_key is _end:
        if default is None:
            raise ValueError("min() iterable argument is empty")
        return default[0]
    return best


def _max(iterable, key, default, taken=()):
    best = best_key = _end
    for source in (taken, iterable):
        for x in source:
            k = x if key is None else key(x)
            if best_key is _end or k > best_key:
                best = x
                best_key = k
    if best_key is _end:
        if default is None:
            raise ValueError("max() iterable argument is empty")
        return default[0]
    return best


def _sum(iterable, acc):
    # Ints first; from the first float on with a compensation term; then whatever `+` gives.
    whole = type(acc) is int
    floating = type(acc) is float
    lost = 0.0
    for x in iterable:
        if floating:
            t = type(x)
            if t is float:
                s = acc + x
                lost += (acc - s) + x if abs(acc) >= abs(x) else (x - s) + acc
                acc = s
                continue
            if t is int or t is bool:
                acc = acc + x
                continue
            acc = _compensated(acc, lost)
            floating = False
            acc = acc + x
        else:
            acc = acc + x
            if whole and type(acc) is not int:
                whole = False
                floating = type(acc) is float
    return _compensated(acc, lost) if floating else acc


def _compensated(acc, lost):
    return acc + lost if lost and lost - lost == 0.0 else acc


def _sum_rest(it, acc, first):
    acc = acc + first
    for x in it:
        acc = acc + x
    return acc
