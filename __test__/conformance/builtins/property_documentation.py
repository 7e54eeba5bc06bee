# A property has its getter's documentation, whatever kind of callable that is.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class G:
    "doc of G"

    def __call__(self, o):
        return 5


class Computed:
    def __call__(self, o):
        return 5

    @property
    def __doc__(self):
        return 'computed'


class Refuses:
    def __call__(self, o):
        return 5

    def __getattribute__(self, name):
        raise RuntimeError(name)


class HasNone:
    def __call__(self, o):
        return 5

    def __getattribute__(self, name):
        raise AttributeError(name)


def f(o):
    "doc of f"
    return 1


class P(property):
    pass


class Q(property):
    "own"


for g in (G(), Computed(), Refuses(), HasNone(), f, classmethod(f), staticmethod(f), G):
    for make in (property, P, Q):
        show(lambda: make(g).__doc__)
        show(lambda: make(g, doc='given').__doc__)
        show(lambda: make(g, None, None, None).__doc__)
        show(lambda: make(None, g).__doc__)
        show(lambda: make(f).getter(g).__doc__)
        show(lambda: make(f, doc='given').getter(g).__doc__)
        show(lambda: make(g).setter(f).__doc__)
        show(lambda: make(g).__dict__ if make is not property else None)
show(lambda: property(f, doc='').__doc__)
show(lambda: type(P(f).setter(f)).__name__)


class C:
    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, value):
        "doc of the setter"
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    y = property(G())


c = C()
c.x = 3
print(c.x, C.x.__doc__, C.y.__doc__, c.y)
del c.x
show(lambda: c.x)
