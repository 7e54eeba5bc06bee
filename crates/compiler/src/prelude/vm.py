# What single instructions hand over: displays with keys that need Python code, unpacking, merging.

def _build_set(items):
    s = set()
    for item in items:
        s.add(item)
    return s

def _build_dict(items):
    d = {}
    for i in range(0, len(items), 2):
        d[items[i]] = items[i + 1]
    return d

def _list_extend(target, iterable, itself=False):
    it = _items_of_itself(iterable) if itself else iter(iterable)
    _length_hint(iterable)
    for item in it:
        target.append(item)

def _items_of_itself(iterable):
    # All of them first, since it grows.
    return [item for item in _iter_or(iterable, "argument must be iterable")]

def _set_update(target, iterable):
    for item in iterable:
        target.add(item)

def _keys_of(mapping):
    keys = mapping.keys()
    try:
        it = iter(keys)
    except TypeError:
        it = None
    if it is None:
        raise TypeError(f'{type(mapping).__name__}.keys() returned a non-iterable (type {type(keys).__name__})')
    return [key for key in it]

def _dict_display(target, mapping):
    try:
        for key in _keys_of(mapping):
            target[key] = mapping[key]
        return
    except AttributeError:
        pass
    raise TypeError(f"'{type(mapping).__name__}' object is not a mapping")

def _dict_merge(target, mapping, name):
    # That keywords are strings is asked at the call.
    try:
        for key in _keys_of(mapping):
            if key in target:
                raise TypeError(f"{name} got multiple values for keyword argument '{key}'")
            target[key] = mapping[key]
        return
    except AttributeError:
        pass
    raise TypeError(f'{name} argument after ** must be a mapping, not {type(mapping).__name__}')

def _format_conv(value, conversion, spec):
    text = str(value) if conversion == 1 else repr(value) if conversion == 2 else ascii(value)
    return format(text, spec)

def _match_rest(subject, keys):
    return {key: subject[key] for key in subject.keys() if key not in keys}
