"""Paths that select elements below another: what of XPath elements know."""

import re as _re

# A literal, a separator or operator, or a name with or without namespace; or white space.
_token = _re.compile(r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^{}]*\})?[^/\[\]()@!=\s]+)|\s+""")


def xpath_tokenizer(pattern, namespaces=None):
    """Return an iterator of the tokens of a path: pairs of which one is empty."""
    default = namespaces.get('') if namespaces else None
    attribute = False
    for literal, sign, name in _token.findall(pattern):
        sign = literal or sign
        if name and name[0] != '{':
            if ':' in name:
                prefix, local = name.split(':', 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f'prefix {prefix!r} not found in prefix map') from None
                name = f'{{{namespaces[prefix]}}}{local}'
            elif default and not attribute:
                name = f'{{{default}}}{name}'
            attribute = False
        elif not name:
            attribute = sign == '@'
        yield sign, name


def get_parent_map(context):
    """Return which element is whose parent."""
    if context.parent_map is None:
        context.parent_map = {child: parent for parent in context.root.iter() for child in parent}
    return context.parent_map


def _is_wildcard_tag(tag):
    return tag[:3] == '{*}' or tag[-2:] == '}*'


def _tag_filter(tag):
    """What says whether an element's tag fits one with a wildcard."""
    if tag == '{*}*':
        return lambda found: isinstance(found, str)
    if tag == '{}*':
        return lambda found: isinstance(found, str) and found[:1] != '{'
    if tag[:3] == '{*}':
        name, end = tag[3:], tag[2:]
        return lambda found: found == name or isinstance(found, str) and found[:1] == '{' and found.endswith(end)
    start = tag[:-1]
    return lambda found: isinstance(found, str) and found.startswith(start)


def _prepare_tag(tag):
    """What picks the fitting ones out of elements."""
    fits = _tag_filter(tag)

    def select(context, elements):
        for element in elements:
            if fits(element.tag):
                yield element
    return select


def _plain(tag):
    """`{}name` is a name without namespace."""
    return tag[2:] if tag[:2] == '{}' else tag


def prepare_child(next, token):
    tag = token[1]
    if _is_wildcard_tag(tag):
        pick = _prepare_tag(tag)

        def select(context, result):
            for element in result:
                yield from pick(context, element)
    else:
        tag = _plain(tag)

        def select(context, result):
            for element in result:
                for child in element:
                    if child.tag == tag:
                        yield child
    return select


def prepare_star(next, token):
    def select(context, result):
        for element in result:
            yield from element
    return select


def prepare_self(next, token):
    return lambda context, result: iter(result)


def prepare_descendant(next, token):
    try:
        sign, name = next()
    except StopIteration:
        return
    if sign not in ('', '*'):
        raise SyntaxError('invalid descendant')
    tag = sign or name
    if _is_wildcard_tag(tag):
        pick = _prepare_tag(tag)

        def select(context, result):
            for element in result:
                yield from pick(context, (e for e in element.iter() if e is not element))
    else:
        tag = _plain(tag)

        def select(context, result):
            for element in result:
                for found in element.iter(tag):
                    if found is not element:
                        yield found
    return select


def prepare_parent(next, token):
    def select(context, result):
        parents, seen = get_parent_map(context), {}
        for element in result:
            if element in parents:
                parent = parents[element]
                if parent not in seen:
                    seen[parent] = None
                    yield parent
    return select


def _having(test):
    """What picks the elements for which a test holds."""
    def select(context, result):
        for element in result:
            if test(element):
                yield element
    return select


def _compared(sign, value, texts):
    """What says whether one of an element's texts is equal to a value, or different."""
    if sign == '=':
        return lambda element: any(text == value for text in texts(element))
    return lambda element: any(text != value for text in texts(element))


def _at(index):
    """What picks the elements that are at a position among their equals."""
    def select(context, result):
        parents = get_parent_map(context)
        for element in result:
            parent = parents.get(element)
            if parent is None:
                continue
            equals = parent.findall(element.tag)
            if -len(equals) <= index < len(equals) and equals[index] is element:
                yield element
    return select


def prepare_predicate(next, token):
    # What is written between brackets, as its shape: `-` a name, `'` a literal, anything else itself.
    shape, parts = [], []
    while True:
        try:
            token = next()
        except StopIteration:
            return
        if token[0] == ']':
            break
        if token == ('', ''):
            continue
        if token[0] and token[0][:1] in '\'"':
            token = "'", token[0][1:-1]
        shape.append(token[0] or '-')
        parts.append(token[1])
    shape = ''.join(shape)
    if shape == '@-':
        key = parts[1]
        return _having(lambda element: element.get(key) is not None)
    if shape in ("@-='", "@-!='"):
        key, value, sign = parts[1], parts[-1], shape[2:-1]

        def attribute(element):
            found = element.get(key)
            return () if found is None else (found,)
        return _having(_compared(sign, value, attribute))
    index = _re.match(r'\-?\d+$', parts[0]) if parts else None
    if shape == '-' and not index:
        tag = parts[0]
        return _having(lambda element: element.find(tag) is not None)
    if shape in (".='", ".!='") or shape in ("-='", "-!='") and not index:
        tag, value, sign = parts[0], parts[-1], shape[1:-1]
        if tag:
            return _having(_compared(sign, value, lambda element: (
                ''.join(found.itertext()) for found in element.findall(tag))))
        return _having(_compared(sign, value, lambda element: (''.join(element.itertext()),)))
    if shape == '-':
        index = int(parts[0]) - 1
        if index < 0:
            raise SyntaxError('XPath position >= 1 expected')
        return _at(index)
    if shape in ('-()', '-()-'):
        if parts[0] != 'last':
            raise SyntaxError('unsupported function')
        if shape == '-()':
            return _at(-1)
        try:
            index = int(parts[2]) - 1
        except ValueError:
            raise SyntaxError('unsupported expression')
        if index > -2:
            raise SyntaxError('XPath offset from last() must be negative')
        return _at(index)
    raise SyntaxError('invalid predicate')


ops = {
    '': prepare_child,
    '*': prepare_star,
    '.': prepare_self,
    '..': prepare_parent,
    '//': prepare_descendant,
    '[': prepare_predicate,
}

_cache = {}


class _SelectorContext:
    parent_map = None

    def __init__(self, root):
        self.root = root


def _selectors(path, namespaces):
    """What a path does, step by step."""
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    next = iter(xpath_tokenizer(path, namespaces)).__next__
    try:
        token = next()
    except StopIteration:
        return None
    selectors = []
    while True:
        try:
            selectors.append(ops[token[0]](next, token))
        except StopIteration:
            raise SyntaxError('invalid path') from None
        try:
            token = next()
            if token[0] == '/':
                token = next()
        except StopIteration:
            return selectors


def iterfind(elem, path, namespaces=None):
    """Return an iterator of the elements that a path selects."""
    if path[-1:] == '/':
        path += '*'
    key = (path,)
    if namespaces:
        key += tuple(sorted(namespaces.items()))
    selectors = _cache.get(key)
    if selectors is None:
        selectors = _selectors(path, namespaces)
        if selectors is None:
            return None
        if len(_cache) > 100:
            _cache.clear()
        _cache[key] = selectors
    result, context = [elem], _SelectorContext(elem)
    for select in selectors:
        result = select(context, result)
    return result


def find(elem, path, namespaces=None):
    """Return the first element that a path selects, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """Return a list of the elements that a path selects."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """Return the text of the first element that a path selects."""
    for found in iterfind(elem, path, namespaces):
        return '' if found.text is None else found.text
    return default
