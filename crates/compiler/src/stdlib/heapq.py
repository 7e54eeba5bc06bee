"""Heap queue algorithm (a.k.a. priority queue)."""

from _vm import _builtin_functions

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _sift_up(heap, start, pos):
    # The item at pos moves towards start while it is smaller than its parent.
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[pos] = above
        pos = parent
    heap[pos] = item


def _sift_down(heap, pos):
    # Smaller children move up until a leaf is reached; then the item rises to its place from there.
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _sift_up(heap, start, pos)


def _checked(heap, what):
    if not isinstance(heap, list):
        raise TypeError(f'{what} must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _checked(heap, 'heappush() argument 1')
    heap.append(item)
    _sift_up(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _checked(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sift_down(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _checked(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _sift_down(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _checked(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_down(heap, 0)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _checked(heap, 'heapify() argument')
    for i in reversed(range(len(heap) // 2)):
        _sift_down(heap, i)


def _heappop_max(heap):
    """Maxheap version of a heappop."""
    return _on_reversed(heap, heappop)


def _heapreplace_max(heap, item):
    """Maxheap version of a heappop followed by a heappush."""
    return _on_reversed(heap, heapreplace, item)


def _heapify_max(heap):
    """Transform list into a maxheap, in-place, in O(len(heap)) time."""
    _on_reversed(heap, heapify)


def _on_reversed(heap, function, *items):
    _checked(heap, 'heap argument')
    wrapped = [_Reversed(x) for x in heap]
    result = function(wrapped, *[_Reversed(x) for x in items])
    heap[:] = [w.value for w in wrapped]
    return None if result is None else result.value


class _Reversed:
    """An item for heaps whose smallest is the largest."""
    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value

    def __eq__(self, other):
        return self.value == other.value


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
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([_Reversed(rank) if reverse else rank, order, value, it])
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        it = entry[3]
        yield entry[2]
        try:
            value = next(it)
        except StopIteration:
            heappop(heap)
            continue
        rank = value if key is None else key(value)
        entry[0] = _Reversed(rank) if reverse else rank
        entry[2] = value
        heapreplace(heap, entry)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    if n == 1:
        missing = object()
        result = min(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    if n == 1:
        missing = object()
        result = max(iterable, default=missing, key=key)
        return [] if result is missing else [result]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


_builtin_functions(heappush, heappop, heapreplace, heappushpop, heapify)
