from contextlib import ExitStack, contextmanager
@contextmanager
def cm(n):
    print('enter', n)
    try:
        yield n
    finally:
        print('exit', n)
with ExitStack() as s:
    print([s.enter_context(cm(i)) for i in range(3)])
    s.callback(print, 'callback', 'x', sep='-')
    @s.callback
    def last(): print('decorated')
with ExitStack() as s:
    s.push(lambda t, v, tb: print('saw', t.__name__) or True)
    raise KeyError('k')
with ExitStack() as s:
    s.enter_context(cm('kept'))
    keep = s.pop_all()
print('after'); keep.close()
try:
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        raise ValueError('first')
except ZeroDivisionError as e:
    print(type(e.__context__).__name__, e)
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)
