"""Functional tools for creating and using iterators."""

# Each tool is a class whose `__new__` gives a generator that shows the class: as lazy as CPython's, and a `for` over
# it runs no method. Argument errors are raised at once. Within the generators a StopIteration of an input must end
# them, not become a RuntimeError, so `next()` stands where that may pass (`_gen_as` generators let it through).

from _vm import _gen_as, _static_types, _to_index

_absent = object()


class _tool:
    """What the tools share: iteration is the generator's."""
    __slots__ = ()
    __iter__ = map.__iter__
    __next__ = map.__next__


def _bound(n):
    # What is no index, or none of the machine's size, counts as -1.
    try:
        n = _to_index(n)
    except BaseException:
        return -1
    return n if -2**63 <= n < 2**63 else -1


class chain(_tool):
    """chain(*iterables) --> chain object"""
    __slots__ = ()

    def __new__(cls, *iterables):
        return _gen_as(_chain(iterables), cls)

    @classmethod
    def from_iterable(cls, iterable, /):
        'Alternative chain() constructor taking a single iterable argument that evaluates lazily.'
        return _gen_as(_chain(iter(iterable)), cls)

    __class_getitem__ = classmethod(type(list[int]))


def _chain(iterables):
    for it in iterables:
        for x in it:
            yield x


class count:
    """Return a count object whose .__next__() method returns consecutive values."""
    __slots__ = ('_next', '_step')

    def __new__(cls, start=0, step=1):
        if not hasattr(type(start), '__add__') or isinstance(start, (str, list, tuple, bytes)):
            raise TypeError('a number is required')
        if not hasattr(type(step), '__add__') or isinstance(step, (str, list, tuple, bytes)):
            raise TypeError('a number is required')
        self = object.__new__(cls)
        self._next = start
        self._step = step
        return self

    def __iter__(self):
        return self

    def __next__(self):
        n = self._next
        self._next = n + self._step
        return n

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'{type(self).__name__}({self._next!r})'
        return f'{type(self).__name__}({self._next!r}, {self._step!r})'

    def __reduce__(self):
        if type(self._step) is int and self._step == 1:
            return type(self), (self._next,)
        return type(self), (self._next, self._step)


class cycle(_tool):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""
    __slots__ = ()

    def __new__(cls, iterable, /):
        return _gen_as(_cycle(iter(iterable)), cls)


def _cycle(it):
    saved = []
    for x in it:
        saved.append(x)
        yield x
    while saved:
        for x in saved:
            yield x


class repeat:
    """repeat(object [,times]) -> create an iterator which returns the object
    for the specified number of times.  If not specified, returns the object
    endlessly."""
    __slots__ = ('_object', '_left')

    def __new__(cls, object, times=_absent):
        self = _object_new(cls)
        self._object = object
        if times is _absent:
            self._left = None
        else:
            if not isinstance(times, int):
                if not hasattr(type(times), '__index__'):
                    raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
                times = _to_index(times)
            if not -9223372036854775808 <= times <= 9223372036854775807:
                raise OverflowError('Python int too large to convert to C ssize_t')
            self._left = max(int(times), 0)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        left = '' if self._left is None else f', {self._left}'
        return f'{type(self).__name__}({self._object!r}{left})'

    def __reduce__(self):
        return type(self), (self._object,) if self._left is None else (self._object, self._left)


_object_new = object.__new__


class accumulate(_tool):
    """Return series of accumulated sums (or other binary function results)."""
    __slots__ = ()

    def __new__(cls, iterable, func=None, *, initial=None):
        return _gen_as(_accumulate(iter(iterable), func, initial), cls)


def _accumulate(it, func, total):
    if total is None:
        total = next(it)
    yield total
    if func is None:
        for x in it:
            total = total + x
            yield total
    else:
        for x in it:
            total = func(total, x)
            yield total


class batched(_tool):
    """Batch data into tuples of length n. The last batch may be shorter than n."""
    __slots__ = ()

    def __new__(cls, iterable, n, *, strict=False):
        if not isinstance(n, int):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        if n < 1:
            raise ValueError('n must be at least one')
        return _gen_as(_batched(iter(iterable), n, strict), cls)


def _batched(it, n, strict):
    batch = []
    for x in it:
        batch.append(x)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError('batched(): incomplete batch')
        yield tuple(batch)


class compress(_tool):
    """Return data elements corresponding to true selector elements."""
    __slots__ = ()

    def __new__(cls, data, selectors):
        return _gen_as(_compress(iter(data), iter(selectors)), cls)


def _compress(data, selectors):
    for x in data:
        if next(selectors):
            yield x


class dropwhile(_tool):
    """Drop items from the iterable while predicate(item) is true."""
    __slots__ = ()

    def __new__(cls, predicate, iterable, /):
        return _gen_as(_dropwhile(predicate, iter(iterable)), cls)


def _dropwhile(predicate, it):
    for x in it:
        if not predicate(x):
            yield x
            break
    for x in it:
        yield x


class takewhile(_tool):
    """Return successive entries from an iterable as long as the predicate evaluates to true for each entry."""
    __slots__ = ()

    def __new__(cls, predicate, iterable, /):
        return _gen_as(_takewhile(predicate, iter(iterable)), cls)


def _takewhile(predicate, it):
    for x in it:
        if not predicate(x):
            return
        yield x


class filterfalse(_tool):
    """Return those items of iterable for which function(item) is false."""
    __slots__ = ()

    def __new__(cls, function, iterable, /):
        return _gen_as(_filterfalse(function, iter(iterable)), cls)


def _filterfalse(function, it):
    if function is None or function is bool:
        for x in it:
            if not x:
                yield x
    else:
        for x in it:
            if not function(x):
                yield x


class groupby:
    """make an iterator that returns consecutive keys and groups from the iterable"""
    __slots__ = ('_it', '_key', '_current', '_current_key', '_target', '_group')

    def __new__(cls, iterable, key=None):
        self = _object_new(cls)
        self._it = iter(iterable)
        self._key = key
        self._current = self._current_key = self._target = _absent
        self._group = None
        return self

    def __iter__(self):
        return self

    def _step(self):
        self._current = x = next(self._it)
        self._current_key = x if self._key is None else self._key(x)

    def __next__(self):
        self._group = None
        while self._current_key is self._target or self._current_key == self._target:
            self._step()
        self._target = key = self._current_key
        self._group = token = object()
        return key, _gen_as(_group(self, key, token), _grouper)


class _grouper(_tool):
    __slots__ = ()


_grouper.__module__ = 'itertools'


def _group(parent, key, token):
    while parent._group is token:
        current = parent._current_key
        if current is not key and not current == key:
            return
        yield parent._current
        if parent._group is not token:
            return
        parent._step()


class islice(_tool):
    """islice(iterable, stop) --> islice object
    islice(iterable, start, stop[, step]) --> islice object"""
    __slots__ = ()

    def __new__(cls, iterable, *args):
        if not args:
            raise TypeError('islice expected at least 2 arguments, got 1')
        if len(args) > 3:
            raise TypeError(f'islice expected at most 4 arguments, got {len(args) + 1}')
        start, stop, step = 0, args[0], 1
        if len(args) > 1:
            start, stop = args[0], args[1]
            if len(args) > 2:
                step = args[2]
        start = 0 if start is None else _bound(start)
        if stop is not None:
            stop = _bound(stop)
            if stop == -1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if start < 0 or stop is not None and stop < 0:
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        step = 1 if step is None else _bound(step)
        if step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        return _gen_as(_islice(iter(iterable), start, stop, step), cls)


def _islice(it, start, stop, step):
    # Takes no more from the input than is asked for, and all up to `stop`.
    i = 0
    if stop is not None and stop <= start:
        while i < stop:
            next(it)
            i += 1
        return
    while i < start:
        next(it)
        i += 1
    if step == 1:
        while stop is None or i < stop:
            yield next(it)
            i += 1
        return
    while stop is None or i < stop:
        yield next(it)
        i += 1
        skip = i + step - 1
        if stop is not None and skip > stop:
            skip = stop
        while i < skip:
            next(it)
            i += 1


class pairwise(_tool):
    """Return an iterator of overlapping pairs taken from the input iterator."""
    __slots__ = ()

    def __new__(cls, iterable, /):
        return _gen_as(_pairwise(iter(iterable)), cls)


def _pairwise(it):
    a = next(it)
    for b in it:
        yield (a, b)
        a = b


class starmap(_tool):
    """Return an iterator whose values are returned from the function evaluated with an argument tuple taken from
    the given sequence."""
    __slots__ = ()

    def __new__(cls, function, iterable, /):
        return _gen_as(_starmap(function, iter(iterable)), cls)


def _starmap(function, it):
    for args in it:
        yield function(*tuple(args))


def tee(iterable, n=2, /):
    "Returns a tuple of n independent iterators."
    if not isinstance(n, int):
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    it = iter(iterable)
    if isinstance(it, _tee):
        return (it,) + tuple([it.__copy__() for _ in range(n - 1)])
    link = [None, None]
    return tuple([_tee_at(it, link) for _ in range(n)])


class _tee:
    """One of the iterators: a place in a linked list that grows as the first of them advances."""
    __slots__ = ('_it', '_link')

    def __new__(cls, iterable, /):
        it = iter(iterable)
        if isinstance(it, _tee):
            return it.__copy__()
        return _tee_at(it, [None, None])

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            value = next(self._it)
            link[0] = value
            link[1] = [None, None]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee_at(self._it, self._link)


_tee.__module__ = 'itertools'


def _tee_at(it, link):
    self = _object_new(_tee)
    self._it = it
    self._link = link
    return self


class zip_longest(_tool):
    """Return a zip_longest object whose .__next__() method returns a tuple where
    the i-th element comes from the i-th iterable argument."""
    __slots__ = ()

    def __new__(cls, *iterables, fillvalue=None):
        return _gen_as(_zip_longest([iter(it) for it in iterables], fillvalue), cls)


def _zip_longest(its, fill):
    active = len(its)
    while active:
        row = []
        for i in range(len(its)):
            it = its[i]
            if it is None:
                row.append(fill)
                continue
            x = next(it, _absent)
            if x is _absent:
                active -= 1
                if not active:
                    return
                its[i] = None
                x = fill
            row.append(x)
        yield tuple(row)


# ── combinatorics ──

class product(_tool):
    """Cartesian product of input iterables.  Equivalent to nested for-loops."""
    __slots__ = ()

    def __new__(cls, *iterables, repeat=1):
        if not isinstance(repeat, int):
            raise TypeError(f"'{type(repeat).__name__}' object cannot be interpreted as an integer")
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        return _gen_as(_product([tuple(it) for it in iterables] * repeat), cls)


def _product(pools):
    n = len(pools)
    for pool in pools:
        if not pool:
            return
    indices = [0] * n
    row = [pool[0] for pool in pools]
    last = n - 1
    yield tuple(row)
    while True:
        i = last
        while i >= 0:
            indices[i] += 1
            if indices[i] < len(pools[i]):
                row[i] = pools[i][indices[i]]
                break
            indices[i] = 0
            row[i] = pools[i][0]
            i -= 1
        else:
            return
        yield tuple(row)


def _size(r):
    if not isinstance(r, int):
        if not hasattr(type(r), '__index__'):
            raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
        r = _to_index(r)
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


class combinations(_tool):
    """Return successive r-length combinations of elements in the iterable."""
    __slots__ = ()

    def __new__(cls, iterable, r):
        return _gen_as(_combinations(tuple(iterable), _size(r)), cls)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    row = list(pool[:r])
    yield tuple(row)
    while True:
        i = r - 1
        while i >= 0 and indices[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        at = indices[i] + 1
        while i < r:
            indices[i] = at
            row[i] = pool[at]
            at += 1
            i += 1
        yield tuple(row)


class combinations_with_replacement(_tool):
    """Return successive r-length combinations of elements in the iterable allowing individual elements to have
    successive repeats."""
    __slots__ = ()

    def __new__(cls, iterable, r):
        return _gen_as(_combinations_with_replacement(tuple(iterable), _size(r)), cls)


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[0] for _ in indices])
    while True:
        i = r - 1
        while i >= 0 and indices[i] == n - 1:
            i -= 1
        if i < 0:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple([pool[k] for k in indices])


class permutations(_tool):
    """Return successive r-length permutations of elements in the iterable."""
    __slots__ = ()

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError('Expected int as r')
        return _gen_as(_permutations(pool, _size(r)), cls)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[:r])
    while n:
        i = r - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
                i -= 1
            else:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                yield tuple([pool[k] for k in indices[:r]])
                break
        else:
            return


_static_types(chain, count, cycle, repeat, accumulate, batched, compress, dropwhile, takewhile, filterfalse, groupby,
              islice, pairwise, starmap, zip_longest, product, combinations, combinations_with_replacement, permutations)
