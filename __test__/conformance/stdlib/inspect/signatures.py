import functools, inspect, sys, types


def f(x):
    fr = sys._getframe(1)
    return fr.f_code.co_name, fr.f_lineno, fr.f_globals is globals(), fr.f_locals


def g():
    y = 5
    return f(1)


print(g())
print([i.function for i in inspect.stack()][:1], isinstance(sys._getframe(), types.FrameType), inspect.currentframe().f_lineno)
print(inspect.signature(f), inspect.signature(len), inspect.getfullargspec(f))


class A:
    def __init__(self, a, *, b=1): pass

    @classmethod
    def c(cls, x): pass

    @staticmethod
    def s(y): pass

    def m(self, q: 'int', *a) -> str: 'doc'


class B(A):
    def m(self, q): pass

    def __call__(self, z): pass


for o in (A, A.c, A.s, A.m, A(1).m, int.bit_length, [].append, dict.get, B(1), list, functools.partial(A.s, y=2), type):
    try:
        print(inspect.signature(o))
    except Exception as e:
        print(type(e).__name__, e)
print(inspect.getdoc(A.m), inspect.getdoc(B.m), [n for n, _ in inspect.getmembers(A, inspect.isfunction)])


@functools.wraps(A.m)
def w(*a, **k): pass


print(inspect.signature(w), inspect.signature(w, follow_wrapped=False), inspect.unwrap(w) is A.m, inspect.signature(functools.partial(f, 1)), inspect.signature(A(1).m).bind(1, 2, 3))


def gg(a, b=2, /, c=3, *d, e, f=6, **h): pass


s = inspect.signature(gg)
ba = s.bind(1, e=5, z=9)
print(s, ba, ba.args, ba.kwargs)
ba.apply_defaults()
print(ba, s.parameters['d'].kind, s.parameters['a'].kind.description, s.replace(parameters=[inspect.Parameter('q', inspect.Parameter.KEYWORD_ONLY, default=1)]))
for args, kw in (((1, 2, 3, 4), {'e': 1, 'c': 2}), ((1,), {'e': 1, 'b': 3}), ((), {'e': 1}), ((1,), {'e': 1})):
    try:
        print(s.bind(*args, **kw))
    except TypeError as e:
        print(e)
for make in (lambda: inspect.Parameter('1', inspect.Parameter.KEYWORD_ONLY), lambda: inspect.Parameter('a', inspect.Parameter.VAR_KEYWORD, default=1),
             lambda: inspect.Signature([inspect.Parameter('a', 3), inspect.Parameter('b', 0)]), lambda: inspect.signature(5)):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)


async def co(): pass
async def ag(): yield
def gen(): yield


print([inspect.iscoroutinefunction(x) for x in (co, ag, gen, functools.partial(co))], inspect.isasyncgenfunction(ag), inspect.isgeneratorfunction(gen), inspect.isclass(A), inspect.ismethod(A(1).m), inspect.isroutine(len), inspect.isbuiltin(len), inspect.ismodule(sys))
print(inspect.cleandoc('  a\n    b\n      c\n\n'), type(inspect.getattr_static(A, 's')).__name__, inspect.getmro(B)[1:], inspect.isabstract(A), inspect.isdatadescriptor(A.__dict__['m']))
print(inspect.get_annotations(A.m, eval_str=True), inspect.getmodule(A).__name__, inspect.signature(lambda a, *, k=(): 0))


# What takes any arguments.
for f in (object.__init__, Exception.__init__, KeyError("x").__init__):
    print(inspect.signature(f))
