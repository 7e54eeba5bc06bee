"""Heap queue algorithm (a.k.a. priority queue)."""

# Items are compared and moved in the order in which CPython does it: comparisons may be seen, and may fail half-way.

from _vm import _builtin_functions

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _rise(heap, start, pos, largest):
    # The item at pos moves towards start while it belongs above its parent.
    size = len(heap)
    if pos >= size:
        raise IndexError('index out of range')
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        above = heap[parent]
        rises = bool(above < item if largest else item < above)
        if size != len(heap):
            raise RuntimeError('list changed size during iteration')
        if not rises:
            break
        heap[parent], heap[pos] = heap[pos], heap[parent]
        pos = parent


def _sink(heap, pos, largest):
    # Of two children the one that belongs above moves up, until there are none; then the item rises from there.
    size = len(heap)
    start = pos
    if pos >= size:
        raise IndexError('index out of range')
    inner = size >> 1
    while pos < inner:
        child = 2 * pos + 1
        if child + 1 < size:
            left = heap[child]
            right = heap[child + 1]
            if not (right < left if largest else left < right):
                child += 1
            if size != len(heap):
                raise RuntimeError('list changed size during iteration')
        heap[child], heap[pos] = heap[pos], heap[child]
        pos = child
    _rise(heap, start, pos, largest)


def _checked(heap, what):
    # A subclass is taken for the list that it is.
    items = _list_of(heap)
    if items is None:
        given = 'None' if heap is None else type(heap).__name__
        raise TypeError(f'{what} must be list, not {given}')
    return items


def _pop(heap, largest):
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0, largest)
    return first


def _replace(heap, item, largest):
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _sink(heap, 0, largest)
    return first


def _make(heap, largest):
    size = len(heap)
    inner = size >> 1
    if size <= 2500:
        for i in range(inner - 1, -1, -1):
            _sink(heap, i, largest)
        return
    # In a large one a parent follows its children, which are still in the processor's cache.
    leftmost = (1 << ((inner + 1).bit_length() - 1)) - 1
    for nodes in range(leftmost - 1, (inner >> 1) - 1, -1), range(inner - 1, leftmost - 1, -1):
        for i in nodes:
            _sink(heap, i, largest)
            while i & 1:
                i >>= 1
                _sink(heap, i, largest)


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    heap = _checked(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1, False)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    return _pop(_checked(heap, 'heappop() argument'), False)


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    return _replace(_checked(heap, 'heapreplace() argument 1'), item, False)


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    heap = _checked(heap, 'heappushpop() argument 1')
    if not heap or not heap[0] < item:
        return item
    return _replace(heap, item, False)


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _make(_checked(heap, 'heapify() argument'), False)


def _heappop_max(heap, /):
    """Maxheap variant of heappop."""
    return _pop(_checked(heap, '_heappop_max() argument'), True)


def _heapreplace_max(heap, item, /):
    """Maxheap variant of heapreplace."""
    return _replace(_checked(heap, '_heapreplace_max() argument 1'), item, True)


def _heapify_max(heap, /):
    """Maxheap variant of heapify."""
    _make(_checked(heap, '_heapify_max() argument'), True)


def merge(*iterables, key=None, reverse=False):
    '''Merge multiple sorted inputs into a single sorted output.

    Similar to sorted(itertools.chain(*iterables)) but returns a generator,
    does not pull the data into memory all at once, and assumes that each of
    the input streams is already sorted (smallest to largest).
    '''
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        try:
            value = next(it)
            heap.append([value if key is None else key(value), -order if reverse else order, value, it])
        except StopIteration:
            pass
    _make(heap, reverse)
    while len(heap) > 1:
        # A StopIteration ends this input wherever it comes from: a key or a comparison, too.
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = next(entry[3])
                entry[0] = value if key is None else key(value)
                entry[2] = value
                _replace(heap, entry, reverse)
        except StopIteration:
            _pop(heap, reverse)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _best(n, iterable, key, largest):
    """The n largest or smallest, best first."""
    if n == 1:
        missing = object()
        result = (max if largest else min)(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    it = iter(iterable)
    # The worst of those that are kept is on top. What came earlier is better, of equals.
    kept = []
    for order, item in zip(range(n), it):
        kept.append((item if key is None else key(item), -order if largest else order, item))
    if not kept:
        return kept
    _make(kept, not largest)
    worst = kept[0][0]
    order = n
    for item in it:
        rank = item if key is None else key(item)
        if worst < rank if largest else rank < worst:
            _replace(kept, (rank, -order if largest else order, item), not largest)
            worst = kept[0][0]
            order += 1
    kept.sort(reverse=largest)
    return [item for _, _, item in kept]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    return _best(n, iterable, key, True)


_builtin_functions(heappush, heappop, heapreplace, heappushpop, heapify, _heappop_max, _heapreplace_max, _heapify_max)
