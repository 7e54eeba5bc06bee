# Containers whose keys or items need Python code: user-written __hash__, __eq__, __lt__, __index__.
#
# The natives do everything else and hand over here. Searches in hash tables go on candidate by candidate and
# start again when the table's keys changed meanwhile, as CPython's do.


def _find(t, key, h):
    """Position of the key in the table of dict or set t, -1 if absent."""
    skip = None
    while True:
        r = _table_probe(t, key, h, skip)
        if type(r) is int:
            return r
        pos, candidate, version = r
        equal = True if candidate == key else False
        if _table_version(t) != version:
            skip = None
        elif equal:
            return pos
        elif skip is None:
            skip = [pos]
        else:
            skip.append(pos)


def _put(t, key, h, value):
    pos = _find(t, key, h)
    if pos < 0:
        _table_insert(t, key, h, value)
    else:
        _table_store(t, pos, value)


# ── dict ──


def _dict_getitem(d, key):
    pos = _find(d, key, hash(key))
    if pos < 0:
        return _dict_absent(d, key)
    return _table_value(d, pos)


def _dict_setitem(d, key, value):
    _put(d, key, hash(key), value)


def _dict_delitem(d, key):
    pos = _find(d, key, hash(key))
    if pos < 0:
        raise KeyError(key)
    _table_remove(d, pos)


def _dict_contains(d, key):
    return _find(d, key, hash(key)) >= 0


def _dict_get(d, key, default):
    pos = _find(d, key, hash(key))
    return default if pos < 0 else _table_value(d, pos)


def _dict_setdefault(d, key, default):
    h = hash(key)
    pos = _find(d, key, h)
    if pos >= 0:
        return _table_value(d, pos)
    _table_insert(d, key, h, default)
    return default


def _dict_pop(d, key, *default):
    pos = _find(d, key, hash(key))
    if pos >= 0:
        return _table_remove(d, pos)
    if default:
        return default[0]
    raise KeyError(key)


def _dict_update(d, other):
    if type(other) is dict:
        values = list(other.values())
        i = 0
        for key, h in _hashed(other):
            _put(d, key, h, values[i])
            i += 1
    elif hasattr(other, "keys"):
        for key in _keys_of(other):
            d[key] = other[key]
    else:
        i = 0
        for item in other:
            pair = None
            if type(item) is tuple or type(item) is list:
                pair = item
            else:
                try:
                    pair = list(item)
                except TypeError:
                    pass
                if pair is None:
                    raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence")
            if len(pair) != 2:
                raise ValueError(
                    f"dictionary update sequence element #{i} has length {len(pair)}; 2 is required"
                )
            d[pair[0]] = pair[1]
            i += 1


def _dict_init(d, other, kw, result):
    _dict_update(d, other)
    if kw is not None:
        dict.update(d, **kw)
    return result


def _dict_fromkeys(target, iterable, value):
    if type(target) is not dict:
        target = target()
    for key in iterable:
        target[key] = value
    return target


def _items_contains(d, item):
    pos = _find(d, item[0], hash(item[0]))
    if pos < 0:
        return False
    value = _table_value(d, pos)
    return value is item[1] or value == item[1]


def _to_dict(v):
    d = {}
    _dict_update(d, v)
    return d


# ── set ──


def _hash_of_item(item):
    # A set looked for in a set stands for the frozenset of its items.
    if _isa(item, set) and type(item).__hash__ is None:
        return hash(frozenset(item))
    return hash(item)


def _pairs(v):
    r = _hashed(v)
    return [(x, hash(x)) for x in v] if r is None else r


def _as_set(v):
    if type(v) is set or type(v) is frozenset:
        return v
    s = set()
    for x, h in _pairs(v):
        if _find(s, x, h) < 0:
            _table_insert(s, x, h, None)
    return s


def _set_contains(s, item):
    return _find(s, item, _hash_of_item(item)) >= 0


def _set_add(s, item):
    h = hash(item)
    if _find(s, item, h) < 0:
        _table_insert(s, item, h, None)


def _set_remove(s, item, strict):
    pos = _find(s, item, _hash_of_item(item))
    if pos >= 0:
        _table_remove(s, pos)
    elif strict:
        raise KeyError(item)


def _set_new(s, rest, frozen):
    _set_add_all(s, rest)
    return _freeze(s) if frozen else s


def _frozenset_of(cls, items):
    return _wrap(cls, frozenset(items))


def _set_add_all(s, v):
    known = _hashed(v)
    if known is None:
        for x in v:
            s.add(x)
    else:
        for x, h in known:
            if _find(s, x, h) < 0:
                _table_insert(s, x, h, None)


def _set_op(op, a, b):
    """A new set: a | b, a & b, a - b, a ^ b for op 0 … 3."""
    if op == 0:
        r = a.copy()
        _set_add_all(r, b)
        return r
    r = set()
    if op == 1:
        # Of equal items those of the smaller set are kept, or those of what is no set.
        if (type(b) is set or type(b) is frozenset) and len(b) > len(a):
            a, b = b, a
        if type(b) is set or type(b) is frozenset:
            for x, h in _hashed(b):
                if _find(a, x, h) >= 0 and _find(r, x, h) < 0:
                    _table_insert(r, x, h, None)
            return r
        # No further than until all are found.
        for x in b:
            h = hash(x)
            if _find(a, x, h) >= 0 and _find(r, x, h) < 0:
                _table_insert(r, x, h, None)
                if len(r) >= len(a):
                    break
        return r
    b = _as_set(b)
    for x, h in _hashed(a):
        if _find(b, x, h) < 0:
            _table_insert(r, x, h, None)
    if op == 3:
        for x, h in _hashed(b):
            if _find(a, x, h) < 0:
                _table_insert(r, x, h, None)
    return r


def _set_fold(op, acc, others, frozen):
    if type(acc) is not set:
        acc = set(acc)
    for other in others:
        acc = _set_op(op, acc, other)
    return _freeze(acc) if frozen else acc


def _set_fold_into(op, s, others, result):
    for other in others:
        if op == 0:
            _set_add_all(s, other)
        elif op == 2 and type(other) is not set and type(other) is not frozenset:
            for x in other:
                pos = _find(s, x, hash(x))
                if pos >= 0:
                    _table_remove(s, pos)
        else:
            _set_replace(s, _set_op(op, s, other))
    return result


def _set_within(a, b):
    for x, h in _hashed(a):
        if _find(b, x, h) < 0:
            return False
    return True


def _set_superset(a, b):
    for x in b:
        if _find(a, x, hash(x)) < 0:
            return False
    return True


def _set_compare(a, b, op):
    b = _as_set(b)
    n = len(a)
    m = len(b)
    if op == 0:
        return n < m and _set_within(a, b)
    if op == 1:
        return n <= m and _set_within(a, b)
    if op == 2:
        return n == m and _set_within(a, b)
    if op == 3:
        return not (n == m and _set_within(a, b))
    if op == 4:
        return n > m and _set_within(b, a)
    return n >= m and _set_within(b, a)


def _set_disjoint(a, b):
    a = _as_set(a)
    known = _hashed(b)
    if known is None:
        # It is gone through up to the first item that both have.
        for x in b:
            if _find(a, x, hash(x)) >= 0:
                return False
        return True
    for x, h in known:
        if _find(a, x, h) >= 0:
            return False
    return True


def _view_within(a, b):
    for x in a:
        if x not in b:
            return False
    return True


def _view_intersection(view, other):
    r = set()
    for x in other:
        if x in view:
            r.add(x)
    return r


def _view_compare(a, b, op):
    n = len(a)
    m = len(b)
    if op == 0:
        return n < m and _view_within(a, b)
    if op == 1:
        return n <= m and _view_within(a, b)
    if op == 2:
        return n == m and _view_within(a, b)
    if op == 3:
        return not (n == m and _view_within(a, b))
    if op == 4:
        return n > m and _view_within(b, a)
    return n >= m and _view_within(b, a)


# ── equality and order ──


def _eq_deep(a, b, negate):
    return _equal(a, b) is not negate


def _equal(a, b):
    t = type(a)
    if t is list or t is tuple:
        if len(a) != len(b):
            return False
        i = 0
        while i < len(a) and i < len(b):
            x = a[i]
            y = b[i]
            if x is not y and not x == y:
                return False
            i += 1
        return len(a) == len(b)
    if t is dict and type(b) is dict:
        if len(a) != len(b):
            return False
        values = list(a.values())
        i = 0
        for key, h in _hashed(a):
            pos = _find(b, key, h)
            if pos < 0:
                return False
            x = values[i]
            y = _table_value(b, pos)
            if x is not y and not x == y:
                return False
            i += 1
        return True
    if t is set or t is frozenset:
        return _set_compare(a, b, 2)
    if t is slice:
        return (a.start, a.stop, a.step) == (b.start, b.stop, b.step)
    if _isa(a, (memoryview, bytes, bytearray)):
        return bytes(a) == bytes(b)
    if t is _mappingproxy:
        return True if _unproxied(a) == b else False
    if type(b) is _mappingproxy:
        return True if a == _unproxied(b) else False
    if _is_alias(a):
        return _alias_equal(a, b)
    return _view_compare(a, b, 2)


# ── mappingproxy ──

def _call_method(obj, name, args):
    return getattr(obj, name)(*args)


def _proxy_contains(mapping, key):
    return key in mapping


def _proxy_or(a, b):
    return a | b


def _proxy_compare(mapping, other, op):
    if op == 0:
        return mapping < other
    if op == 1:
        return mapping <= other
    if op == 2:
        return mapping == other
    if op == 3:
        return mapping != other
    if op == 4:
        return mapping > other
    return mapping >= other


def _seq_compare(a, b, op):
    """Compare two lists or tuples: < <= == != > >= for op 0 … 5."""
    i = 0
    while i < len(a) and i < len(b):
        x = a[i]
        y = b[i]
        if x is not y and not x == y:
            if i >= len(a) or i >= len(b):
                # The comparison made one shorter.
                break
            if op == 0:
                return x < y
            if op == 1:
                return x <= y
            if op == 2:
                return False
            if op == 3:
                return True
            if op == 4:
                return x > y
            return x >= y
        i += 1
    x = len(a)
    y = len(b)
    if op == 0:
        return x < y
    if op == 1:
        return x <= y
    if op == 2:
        return x == y
    if op == 3:
        return x != y
    if op == 4:
        return x > y
    return x >= y


# ── sequences ──


def _seq_contains(seq, item):
    for x in seq:
        if x is item or x == item:
            return True
    return False


def _bytes_contains(b, item):
    # An error on the way to an int means that it was none.
    try:
        n = _to_index(item)
    except BaseException:
        n = None
    if n is None:
        raise TypeError(f"a bytes-like object is required, not '{type(item).__name__}'")
    return n in b


def _index_of(seq, value, start, stop):
    i = start
    while i < len(seq) and (stop is None or i < stop):
        x = seq[i]
        if x is value or x == value:
            return i
        i += 1
    if type(seq) is list:
        raise ValueError(f"{value!r} is not in list")
    if type(seq) is tuple:
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError("sequence.index(x): x not in sequence")


def _not_in_list(value):
    raise ValueError(f"{value!r} is not in list")


def _count_of(seq, value):
    n = 0
    for x in seq:
        if x is value or x == value:
            n += 1
    return n


def _remove_of(seq, value):
    i = 0
    while i < len(seq):
        x = seq[i]
        if x is value or x == value:
            del seq[i : i + 1]
            return
        i += 1
    raise ValueError("list.remove(x): x not in list")


def _list_iadd(target, iterable, result):
    it = _items_of_itself(iterable) if iterable is result else iter(iterable)
    _length_hint(iterable)
    for item in it:
        target.append(item)
    return result


def _slice_part(v):
    if v is not None and not _special_kind(v, '__index__'):
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return v if v is None else _to_index(v)


def _index_key(key):
    if type(key) is slice:
        # The step is looked at first, and must not be zero.
        step = _slice_part(key.step)
        if step == 0:
            raise ValueError('slice step cannot be zero')
        return slice(_slice_part(key.start), _slice_part(key.stop), step)
    return _fitting(key, _to_index(key), IndexError)


def _item_get(obj, key):
    if type(obj) is range and type(key) is not slice:
        # It has indices of any size.
        return obj[_to_index(key)]
    return obj[_index_key(key)]


def _item_set(obj, key, value):
    if type(obj) is bytearray and type(key) is int:
        value = _to_index(value)
    obj[_index_key(key)] = value


def _item_del(obj, key):
    del obj[_index_key(key)]


def _item_set_slice(obj, key, value):
    if type(obj) is bytearray:
        obj[key] = bytearray(value)
    else:
        contiguous = key.step is None or key.step == 1
        error = "can only assign an iterable" if contiguous else "must assign iterable to extended slice"
        obj[key] = [x for x in _iter_or(value, error)]


def _slice_indices(s, length):
    return _index_key(s).indices(length)


def _dict_union(left, right):
    result = {}
    result.update(left)
    result.update(right)
    return result


# ── sorting ──


def _sorted(iterable, key, reverse):
    result = _to_list(iterable)
    result.sort(key=key, reverse=reverse)
    return result


def _sorted_by(iterable, options):
    # Options that are to be looked at only when the items are there.
    result = _to_list(iterable)
    result.sort(**options)
    return result


def _sort_pair(a, b):
    """`a < b` as sort() has it where keys are tuples whose first items are of one class: those are compared by its
    `__lt__` itself, before `<` asks it again."""
    i = 0
    while i < len(a) and i < len(b):
        x = a[i]
        y = b[i]
        if x is not y and not x == y:
            if i == 0 and hasattr(type(x), '__lt__'):
                less = type(x).__lt__(x, y)
                if less is not NotImplemented:
                    return less
            return x < y
        i += 1
    return len(a) < len(b)


# ── how builtins are taken apart ──

def _own_reduce(x, protocol=0):
    if _isa(x, (range, slice)):
        return type(x), (x.start, x.stop, x.step)
    if _isa(x, (set, frozenset)):
        return type(x), ([*x],), x.__getstate__()
    if _isa(x, bytearray):
        args = ()
        if bytearray.__len__(x):
            args = (bytes(x),) if protocol > 2 else (bytearray.decode(x, 'latin-1'), 'latin-1')
        return type(x), args, x.__getstate__()
    if x is ... or x is NotImplemented:
        return repr(x)
    if _isa(x, _alias):
        return _alias, (x.__origin__, x.__args__)
    if hasattr(x, '__self__'):
        # Functions of modules go by their names.
        return x.__name__ if _isa(x.__self__, _module) else (getattr, (x.__self__, x.__name__))
    return getattr, (x.__objclass__, x.__name__)


_module = type(len.__self__)
_alias = type(list[int])
