from contextlib import contextmanager, ContextDecorator
@contextmanager
def tag(name):
    "doc of tag"
    print('<', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print('>', name)
with tag('a') as t:
    print(t)
with tag('b'):
    raise ValueError('v')
try:
    with tag('c'):
        raise KeyError('k')
except KeyError as e:
    print('out', e)
@tag('deco')
def f(x): return x + 1
print(f(1), f(2), tag.__doc__, tag.__name__)
@contextmanager
def none():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def swallow_not():
    try:
        yield
    except ValueError:
        yield
for cm in (none, twice):
    try:
        with cm(): pass
    except RuntimeError as e:
        print(e)
try:
    with swallow_not(): raise ValueError
except RuntimeError as e:
    print(e)
@contextmanager
def stop():
    yield
try:
    with stop(): raise StopIteration('si')
except StopIteration as e:
    print('StopIteration', e)
class D(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out'); return False
@D()
def g(): return 'g'
print(g())
