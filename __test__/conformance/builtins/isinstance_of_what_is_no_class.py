# What is no class is taken for one if it has a tuple of `__bases__`; objects are asked for that and for `__class__`.
log = []


def show(label, f):
    log.clear()
    try:
        print(label, '->', f(), log)
    except BaseException as e:
        print(label, '!!', type(e).__name__, e, e.__context__, log)


def raises(error):
    def action(self, name):
        raise error
    return action


actions = {
    'empty tuple': lambda self, name: (),
    'no attribute': raises(AttributeError('no')),
    'error': raises(ValueError('boom')),
    'list': lambda self, name: [1],
    'tuple of a class': lambda self, name: (int,),
    'class': lambda self, name: int,
    'its own': lambda self, name: object.__getattribute__(self, name),
}
for label, action in actions.items():
    def asked(self, name, action=action):
        log.append(name)
        return action(self, name)

    A = type('A', (), {'__getattribute__': asked})
    a, b = A(), A()
    print(label)
    for pair in ((1, a), (a, int), (a, A), (a, (str, int)), (a, int | str), (1, (str, a)), (a, a), (a, b), (int, a),
                 (a, 1), (a, object)):
        show(' isinstance', lambda: isinstance(*pair))
        show(' issubclass', lambda: issubclass(*pair))
    show(' instancecheck', lambda: type.__instancecheck__(int, a))
    show(' subclasscheck', lambda: type.__subclasscheck__(int, a))
    show(' super', lambda: super(A, b).__thisclass__ is A)
    show(' super of another', lambda: super(int, a).__self_class__)


class Bases:
    def __init__(self, *bases):
        self.__bases__ = bases


first = Bases()
second = Bases(first)
third = Bases(second, first)
of_int = Bases(int)
for pair in ((second, first), (third, first), (first, second), (second, int), (int, second), (of_int, int)):
    show('bases', lambda: issubclass(*pair))
    show('bases', lambda: isinstance(*pair))


class Claims:
    @property
    def __class__(self):
        return third


class Wrong:
    @property
    def __bases__(self):
        raise RuntimeError('asked')


show('claims', lambda: isinstance(Claims(), first))
show('claims', lambda: isinstance(Claims(), int))
show('wrong', lambda: isinstance(1, Wrong()))
show('wrong', lambda: issubclass(Wrong(), int))
for wrong in (None, 'x', [int], 5):
    show('no class', lambda: isinstance(1, wrong))
    show('no class', lambda: issubclass(int, wrong))
    show('no class', lambda: issubclass(wrong, int))
show('parameterized', lambda: issubclass(list[int], list))
