# What every program can call; runs in both. Values are shown as text in which sets are sorted.
import sys
import traceback

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
    if isinstance(x, (set, frozenset)) and t.__repr__ in (set.__repr__, frozenset.__repr__) and t.__iter__ in (set.__iter__, frozenset.__iter__):
        return t.__name__ + '{' + ', '.join(sorted([text(y, depth + 1) for y in x])) + '}'
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


class Guard(Manager):
    """The same with errors: one raised on the way in, one on the way out."""

    def __init__(self, name, swallow=False, leaving=None, entering=None):
        super().__init__(name, swallow)
        self.entering, self.leaving = entering, leaving

    def __enter__(self):
        if self.entering is not None:
            raise self.entering
        return super().__enter__()

    def __exit__(self, *details):
        swallow = super().__exit__(*details)
        if self.leaving is not None:
            raise self.leaving
        return swallow


def t(x):
    """Tells that it was evaluated."""
    print('t', ascii(text(x))[:80])
    return x


def handled():
    """The class of the error that is being handled."""
    return sys.exc_info()[0]


def move(target, how, value):
    """One step of a generator, a coroutine or an awaitable; whether it goes on."""
    try:
        show(how, target.close() if how == 'close' else target.throw(value) if how == 'throw' else target.send(value))
        return how != 'close'
    except BaseException as e:
        failed(e)
        return False


def drive(target, moves):
    for how, *value in moves:
        move(target, how, *value or [None])


def drive_async(target, moves):
    """The same for an asynchronous generator: every step is awaited to its end."""
    for how, *value in moves:
        try:
            step = keep(target.aclose() if how == 'close' else target.athrow(*value) if how == 'throw' else target.asend(*value))
        except BaseException as e:
            failed(e)
            continue
        turns = 0
        while turns < 9 and move(step, 'send', None):
            turns += 1


def compiles(source, mode='exec'):
    """Shows what the compiler says of a text, and which place it means."""
    try:
        compile(source, 's.py', mode)
        print('compiles')
    except SyntaxError as e:
        shown, before = e.text and e.text.rstrip('\n'), source.split('\n')[: max((e.lineno or 0) - 1, 0)]
        print(type(e).__name__, ascii(e.msg), e.lineno, e.offset, e.end_lineno, e.end_offset)
        # Of several lines that a token spans CPython shows what its tokenizer has in hand.
        if not (before and before[-1].rstrip('\f').endswith('\\') or '"""' in source):
            print(ascii(shown), ascii(traceback.format_exception_only(e)))
    except (ValueError, OverflowError, RecursionError) as e:
        failed(e)


def run_all(programs):
    for number, source in programs:
        print('\n#', number)
        names = {'__name__': 'p', 'show': show, 'failed': failed, 'keep': keep, 'Manager': Manager, **{f.__name__: f for f in (Guard, t, handled, drive, drive_async, compiles)}}
        KEPT.append(names)
        try:
            exec(compile(source, 'p.py', 'exec'), names)
        except BaseException as e:
            try:
                failed(e)
            except Exception as e:
                print('unshown', type(e).__name__)
        print('\n# end')


