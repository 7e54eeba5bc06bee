# Methods of `type` called on a class: errors about the arguments name that class.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as e:
        print(type(e).__name__, e)

class A:
    class B:
        pass

class Meta(type):
    pass

class Made(metaclass=Meta):
    pass

for c in (int, A, A.B, Made):
    for name in ('mro', '__subclasses__', '__instancecheck__', '__subclasscheck__'):
        attempt(getattr(c, name), 1, 2)
        attempt(getattr(c, name), x=1)
        attempt(getattr(type, name), c, 1, 2)
        attempt(getattr(type, name), c, x=1)
        attempt(type.__dict__[name], 1)
        attempt(type.__dict__[name])
attempt(lambda: int.mro(1))
attempt(lambda: type.mro(int, 1))
attempt(lambda: A.__subclasses__(x=1))
attempt(lambda: A.__dir__(A(), 1))
attempt(lambda: int.from_bytes())
attempt(lambda: dict.fromkeys(x=1))
bound = (().__format__, [].__format__, Made().__format__, [].append, type('L', (list,), {})().append)
for f in bound:
    attempt(f, **{'a': 1})
    attempt(f, 1, 2)
attempt(lambda: ().__format__(1, 2))
attempt(lambda: [].append(1, 2))
