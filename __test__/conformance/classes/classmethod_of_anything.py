class A0:
    def f(self, *a):
        return a
class D:
    def __get__(self, *a): return ('got', a[1] if len(a) > 1 else None)
for v in (1, 'abc', None, property(lambda self: ('prop', self)), D(), (lambda *a: a), range(3), [1], A0().f, 2.5):
    class A:
        m = classmethod(v)
        s = staticmethod(v)
    def show(f):
        try:
            r = f()
            print(repr(r) if not 'at 0x' in repr(r) else repr(r).split(' at 0x')[0])
        except BaseException as e:
            print(type(e).__name__, str(e).split(' at 0x')[0])
    show(lambda: A.m)
    show(lambda: A().m)
    show(lambda: A.m())
    show(lambda: A.m(1))
    show(lambda: A.s)
    show(lambda: A.__dict__['m'])
    show(lambda: A.__dict__['m'].__func__ )
    show(lambda: A.__dict__['m'].__wrapped__ )
    show(lambda: A.__dict__['m'].__isabstractmethod__ )
    show(lambda: A.__dict__['m'].__name__ )
    show(lambda: A.__dict__['m'].__get__(None, A))
    show(lambda: A.__dict__['m'].__get__(1))
    show(lambda: A.__dict__['m'].__get__(None, None))
    show(lambda: A.__dict__['m'](1))
    show(lambda: A.__dict__['s'](1))
    show(lambda: A.m.__name__)
    show(lambda: A.m.__self__)
    show(lambda: A.m.__func__)
show(lambda: classmethod())
show(lambda: classmethod(1, 2))
show(lambda: classmethod(k=1))
show(lambda: staticmethod())
show(lambda: staticmethod(1, 2))
show(lambda: classmethod(1).__get__())
class A:
    t, s, u = classmethod(int), classmethod(list), classmethod(str.upper)
show(lambda: (A.t, A.s, A().s))
show(lambda: A.t())
show(lambda: A.u)
show(lambda: A().u)
