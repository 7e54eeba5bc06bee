# Nothing of a builtin class can be set, whatever the attribute is.
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)

class A:
    pass

for c in (int, type, A):
    for name in ('__class__', '__name__', '__doc__', '__bases__', '__dict__', '__mro__', '__flags__', 'x', '__module__', '__qualname__'):
        print(c.__name__, name, end=' ')
        attempt(setattr, c, name, 1)
        attempt(delattr, c, name)
attempt(setattr, 3, '__class__', 1)
attempt(setattr, len, '__class__', 1)
attempt(setattr, A, '__class__', A)
