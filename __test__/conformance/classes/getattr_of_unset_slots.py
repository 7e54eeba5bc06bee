def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
class S:
    __slots__ = ('x',)
    def __getattr__(self, n):
        return ('ga', n)
s = S()
t(lambda: s.x)
t(lambda: hasattr(s, 'x'))
t(lambda: getattr(s, 'x', 3))
t(lambda: object.__getattribute__(s, 'x'))
t(lambda: S.x.__get__(s))
class S2:
    __slots__ = ('x','y')
    def __getattr__(self, n):
        raise AttributeError(n)
t(lambda: S2().x)
t(lambda: S2().y)
def dl():
    del s.x
t(dl)
class P:
    @property
    def z(self):
        raise AttributeError('inner')
    def __getattr__(self, n):
        return ('ga', n)
t(lambda: P().z)
class P2(P):
    def __getattr__(self, n):
        raise AttributeError(n)
t(lambda: P2().z)
class P3:
    def __getattribute__(self, n):
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        return ('ga', n)
    __slots__ = ('x',)
t(lambda: P3().x)
