# What every program can call; runs in both. Values are shown as text in which sets are sorted.
KEPT = []


def keep(x):
    """Holds a value to the end: a dropped generator runs its `finally` in CPython at once, here never."""
    KEPT.append(x)
    return x


def text(x, depth=0):
    t = type(x)
    if depth > 6:
        return '...'
    if t in (set, frozenset):
        return t.__name__ + '{' + ', '.join(sorted([text(y, depth + 1) for y in x])) + '}'
    if t is list:
        return '[' + ', '.join([text(y, depth + 1) for y in x]) + ']'
    if t is tuple:
        return '(' + ', '.join([text(y, depth + 1) for y in x]) + ',)'
    if t is dict:
        return '{' + ', '.join([text(k, depth + 1) + ': ' + text(v, depth + 1) for k, v in x.items()]) + '}'
    if t is memoryview:
        return 'memoryview ' + repr(x.tobytes())
    return repr(x)


def show(*values):
    KEPT.append(values)
    print(ascii(' '.join([text(x) for x in values]))[1:1500])


def failed(e):
    print('!', type(e).__name__, ascii(str(e))[1:1500], end=' ')
    # The details of a syntax error name the line that it stands in.
    args = e.args[:1] if isinstance(e, SyntaxError) else e.args
    show(type(e.__cause__).__name__, type(e.__context__).__name__, args)
    # A slice as a key (see `SLICE_KEY` in compare.py) may be what was handled.
    context = e.__context__
    while context is not None:
        if "unhashable type: 'slice'" in str(context):
            print(context)
        context = context.__context__


class Manager:
    """A context manager that tells what it sees, and swallows errors when asked to."""

    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        show('enter', self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        show('exit', self.name, kind, str(error))
        return self.swallow


def run_all(programs):
    for number, source in programs:
        print('\n#', number)
        names = {'__name__': 'p', 'show': show, 'failed': failed, 'keep': keep, 'Manager': Manager}
        KEPT.append(names)
        try:
            exec(compile(source, 'p.py', 'exec'), names)
        except BaseException as e:
            try:
                failed(e)
            except Exception as e:
                print('unshown', type(e).__name__)
        print('\n# end')


