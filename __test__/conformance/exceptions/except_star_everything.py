# except* in every shape: what is caught, what is raised again, and what derived groups carry.
import sys
import traceback


def show(e, depth=0):
    pad = '  ' * depth
    if e is None: print(pad + 'None'); return
    tb = [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]
    print(pad + type(e).__name__, repr(str(e)), tb, 'ctx', repr(e.__context__), 'cause', repr(e.__cause__), e.__suppress_context__, getattr(e, '__notes__', None))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, depth + 1)
def run(f):
    print('==', f.__name__)
    try: f()
    except BaseException as e: show(e); c = e.__context__; print('ctx:'); show(c) if c else None
def group(*excs, msg='g'):
    g = ExceptionGroup(msg, list(excs)); g.add_note('note'); return g
V, T, K = ValueError, TypeError, KeyError
def a1():
    try: raise group(V(1), T(2), group(V(3), K(4), msg='inner'))
    except* V as e: show(e); print(repr(sys.exc_info()[1]))
def a2():
    try: raise group(V(1), T(2))
    except* V: raise
def a3():
    try: raise group(V(1), T(2), group(V(3), K(4)))
    except* V: raise
    except* T: raise
def a4():
    try: raise group(V(1), T(2))
    except* V: raise K('new')
def a5():
    try: raise group(V(1), T(2))
    except* V as e: raise K('new') from e
    except* T as e: raise K('new2')
def a6():
    try: raise V('naked')
    except* V as e: show(e); raise
def a7():
    try: raise V('naked')
    except* V as e: raise e
def a8():
    try: raise V('naked')
    except* T as e: pass
def a9():
    try: raise group(V(1), T(2))
    except* V as e: raise e
def a10():
    try: raise group(V(1), T(2))
    except* (V, T) as e: raise e.exceptions[0]
def a11():
    try:
        try: raise group(V(1), T(2))
        except* V: 1/0
        finally: print('fin')
    except* ZeroDivisionError as e: show(e)
def a12():
    try: raise group(V(1))
    except* V as e: pass
    else: print('else')
    print('after', 'e' in locals())
def a13():
    try: pass
    except* V: print('no')
    else: print('else')
def a14():
    try: raise group(V(1))
    except* ExceptionGroup: pass
def a15():
    try: raise group(V(1))
    except* 3: pass
def a16():
    try: raise V(1)
    except* (V, 3): pass
def a17():
    try: raise group(V(1), T(2))
    except* V: pass
    except* foo: pass
def a18():
    try: raise BaseExceptionGroup('b', [KeyboardInterrupt(), V(1)])
    except* V: pass
def a19():
    try: raise group(V(1), T(2))
    except* V as e:
        try: raise group(V(5), K(6))
        except* K: pass
def a20():
    try: raise group(V(1), T(2))
    except* V as e:
        try: raise K(1)
        except K: pass
        raise
def a21():
    try: raise group(V(1), T(2), K(3))
    except* V: raise
    except* T: raise K('x')
    except* K: raise
def a22():
    class E(ExceptionGroup):
        def derive(self, excs): return E(self.message + '!', excs)
    try: raise E('d', [V(1), T(2)])
    except* V: raise
def a23():
    class E(ExceptionGroup):
        def derive(self, excs): raise RuntimeError('derive')
    try: raise E('d', [V(1), T(2)])
    except* V: raise
def a24():
    class E(ExceptionGroup):
        def derive(self, excs): return 5
    try: raise E('d', [V(1), T(2)])
    except* V: raise
def a25():
    v = V(1)
    try: raise group(v, T(2), v)
    except* V as e: raise
    except* T as e: raise
def a26():
    try:
        try: raise group(V(1), T(2))
        except* V: raise
    except ExceptionGroup as e:
        e1 = e
        raise e.exceptions[0]
def a27():
    for i in range(3):
        try: raise group(V(i), T(2))
        except* V as e:
            for j in range(2):
                if j: break
                continue
        except* T: pass
        print(i)
def a28():
    try: raise group(V(1), T(2), K(3), OSError(4))
    except* V: raise
    except* T: raise RuntimeError('r') from None
    except* K: raise
def a29():
    def f():
        try: yield 1
        except* V as e: yield e
        yield 2
    g = f(); next(g); show(g.throw(group(V(1)))); print(next(g))
def a30():
    def f():
        try: yield 1
        except* V as e: yield e
        yield 2
    g = f(); next(g); show(g.throw(V(1))); next(g); g.throw(group(T(1)))
def a31():
    try: raise group(V(1), T(2))
    except* V as e: del e
    except* T as e: e = 5; raise K
def a32():
    try: raise group(V(1))
    except* V as e:
        f = lambda: e
        print(repr(f()))
    f()
def a33():
    g = group(V(1), T(2))
    try: raise g from K('cause')
    except* V as e: show(e); raise
def a34():
    try:
        try: 1/0
        except ZeroDivisionError: raise group(V(1), T(2))
    except* V as e: show(e); raise
def a35():
    try: raise group(V(1), T(2))
    except* V: return_ = 1; raise K(9)
    finally: print('finally', sys.exc_info()[0])
def a36():
    try:
        raise group(V(1), group(T(2)), group(group(V(3))))
    except* T as e: show(e)
    except* V as e: show(e); raise
def a37():
    try: raise StopIteration(3)
    except* StopIteration as e: raise e.exceptions[0]
def a38():
    try: raise group(V(1), T(2))
    except* Exception as e: raise
def a39():
    try: raise group(V(1), T(2))
    except* Exception as e: raise e
def a40():
    g = group(V(1), T(2))
    try: raise g
    except* V as e: raise g
def a41():
    try: raise V(1)
    except* V: raise T(2)
def a42():
    try: raise V(1)
    except* V as e: raise T(2) from e
def a43():
    try: raise V(1)
    except* (): pass
def a44():
    try: raise group(V(1), T(2))
    except* V as e:
        try: raise e
        except* V: raise
def b1():
    g = group(V(1), T(2))
    try:
        try: raise g
        except* K: pass
    except ExceptionGroup as e: print(e is g); show(e)
def b2():
    g = group(V(1), T(2))
    try:
        try: raise g
        except* (V, T): raise
    except ExceptionGroup as e: print(e is g); show(e)
def b3():
    try: raise group(V(1), T(2))
    except* V as e: e.add_note('more'); raise
def b4():
    try: raise group(V(1), T(2))
    except* V as e: e.__cause__ = K(5); raise
def b5():
    try: raise group(V(1), T(2))
    except* V as e: e.__context__ = K(5); raise
def b6():
    try: raise group(V(1), T(2))
    except* V as e: raise e.with_traceback(None)
def b7():
    try: raise group(V(1), T(2), K(3))
    except* V as e: pass
    except* K as e: 1/0
    except* foo: pass
def b8():
    try: raise group(V(1), T(2), K(3))
    except* V as e: raise
    except* (K, foo): pass
def b9():
    try: raise group(V(1), T(2))
    except* K: pass
    except* foo: pass
def b10():
    class Meta(type):
        def __instancecheck__(c, o): print('ic'); return True
    class X(ValueError, metaclass=Meta): pass
    try: raise group(V(1), T(2))
    except* X as e: show(e)
def b11():
    try: raise group(V(1), T(2))
    except* V as e: return_it = [e]
    except* T: pass
    print(return_it, sys.exc_info())
def b12():
    class E(ExceptionGroup):
        def split(self, c): print('split', c); return super().split(c)
        def subgroup(self, c): print('subgroup'); return super().subgroup(c)
    try: raise E('d', [V(1), T(2)])
    except* V: pass
    except* T: pass
def b15():
    g = group(V(1), group(T(2), V(3)), T(4))
    for c in (V, T, (V, K), lambda e: isinstance(e, T), lambda e: True, lambda e: False, K, ExceptionGroup, 5, 'x', (V, 5), ()):
        try: print([show(x) for x in g.split(c)], show(g.subgroup(c)))
        except Exception as e: print(type(e).__name__, e)
def b16():
    g = group(V(1)); g.__cause__ = K(1); g.__context__ = T(1); g.__suppress_context__ = False
    m, r = g.split(V); show(m)
    m = g.derive([T(1)]); show(m)
    g.__notes__ = 5; show(g.subgroup(lambda e: not isinstance(e, ExceptionGroup)))
    g.__notes__ = ('a', 'b'); show(g.subgroup(lambda e: not isinstance(e, ExceptionGroup)))
    g.__notes__ = 'ab'; show(g.subgroup(lambda e: not isinstance(e, ExceptionGroup)))
def b17():
    try:
        try: raise group(V(1), T(2))
        except* V: 1/0
        except* T: [][1]
    except* (ZeroDivisionError, IndexError) as e: print(*[line for line in ''.join(traceback.format_exception(e)).split('\n') if 'File' not in line], sep='\n'); raise
def b18():
    try: raise group(V(1), T(2), K(3))
    except* V: raise OSError(1) from None
    except* T as e: raise
def b19():
    try: raise group(V(1), T(2), K(3))
    except* V:
        try: raise
        except* V: print('inner')
    except* T:
        try: raise
        except ExceptionGroup as e: raise e.exceptions[0]
for name, f in list(globals().items()):
    if name[0] in 'ab' and name[1:].isdigit():
        run(f)


for source in ['while 1:\n try: pass\n except* V: break', 'while 1:\n try: pass\n except* V: continue', 'def f():\n try: pass\n except* V: return', 'try: pass\nexcept*: pass',
               'try: pass\nexcept* V: pass\nexcept V: pass', 'try: pass\nexcept V: pass\nexcept* V: pass', 'def f():\n try: pass\n except* V:\n  for x in y: return 1',
               'while 1:\n try: pass\n except* V:\n  for x in y: break\n  else: break', 'def f():\n try: pass\n except* V:\n  def g(): return 1', 'def f():\n try: pass\n except* V: pass\n finally: return 1',
               'def f():\n while 1:\n  try: break\n  except* V: pass\n  else: continue', 'for x in y:\n try: pass\n except* V:\n  try: pass\n  finally: break',
               'def f():\n try: pass\n except* V:\n  while 1: continue\n  lambda: (yield)\n  yield', 'try: pass\nexcept* V: pass\nexcept: pass', 'try: pass\nexcept* V, T: pass']:
    try:
        compile(source, 'f', 'exec')
        print('ok')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
