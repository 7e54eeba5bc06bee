# Numbers of arguments that exceptions take, and what becomes of them.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def group(*args, **named):
    return ExceptionGroup(*args, **named)


show(lambda: OSError('a', 1, None))
show(lambda: OSError(2, 'b', None))
show(lambda: OSError(2, 'b', 'c').args)
show(lambda: OSError(1, 2, 3, 4, 5, 6, 7))
show(lambda: NameError(name=1, x=2))
show(lambda: NameError(x=2))
show(lambda: AttributeError(1, name=1, obj=2, x=3))
show(lambda: AttributeError(x=3))
show(lambda: SyntaxError('a', ()))
show(lambda: SyntaxError('a', 'b'))
show(lambda: SyntaxError('a', (1, 2, 3)))
show(lambda: group())
show(lambda: group(1))
show(lambda: group(x=1))
show(lambda: group(None, []))
show(lambda: group('a', [ValueError(1)], x=1))
one = group('a', [ValueError(1)])
for name in ('derive', 'split', 'subgroup'):
    for args in ((), (1, 2), (1, 2, 3)):
        show(lambda: getattr(one, name)(*args))
show(lambda: type(1, x=1))
show(lambda: type())
show(lambda: type(1, 2))
