def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
def inner(x):
    try:
        yield 1
    except GeneratorExit as e:
        print('inner exit', e.args)
        raise
    except BaseException as e:
        print('inner', e)
        yield 2
    finally:
        print('fin')
def outer():
    try:
        r = yield from inner(1)
    except BaseException as e:
        print('outer', type(e), e.args)
        yield 9
g = outer(); next(g)
t(lambda: g.throw(GeneratorExit(5)))
t(lambda: g.throw(GeneratorExit(5)))
g = outer(); next(g)
t(lambda: g.close())
def inner2():
    try:
        yield 1
    except GeneratorExit:
        return 4
def outer2():
    r = yield from inner2()
    print('r', r)
    yield 3
g = outer2(); next(g)
t(lambda: g.throw(GeneratorExit))
g = outer2(); next(g)
t(lambda: g.close())
def inner3():
    try:
        yield 1
    except GeneratorExit:
        yield 4
def outer3():
    try:
        r = yield from inner3()
    except BaseException as e:
        print(type(e), e)
        raise
    yield 3
g = outer3(); next(g)
t(lambda: g.throw(GeneratorExit))
g3 = outer3(); next(g3)
t(lambda: g3.close())
def inner4():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError(3)
def outer4():
    try:
        r = yield from inner4()
    except BaseException as e:
        print(type(e), e, type(e.__context__))
        raise
g = outer4(); next(g)
t(lambda: g.throw(GeneratorExit))
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self):
        print('close'); return 7
def outer5():
    try:
        yield from It()
    except BaseException as e:
        print(type(e), e)
        yield 8
g5 = outer5(); next(g5)
t(lambda: g5.throw(GeneratorExit))
class It2(It):
    def throw(self, *a):
        print('throw', a)
        return 77
    def close(self): raise ValueError('c')
def outer6():
    try:
        yield from It2()
    except BaseException as e:
        print(type(e), e, type(e.__context__))
        yield 8
g6 = outer6(); next(g6)
t(lambda: g6.throw(KeyError(1)))
t(lambda: g6.throw(GeneratorExit))
class It3(It):
    close = None
    throw = 3
def outer7():
    try:
        yield from It3()
    except BaseException as e:
        print(type(e), e, type(e.__context__))
        yield 8
g7 = outer7(); next(g7)
t(lambda: g7.throw(GeneratorExit))
g8 = outer7(); next(g8)
t(lambda: g8.throw(KeyError))
for _g in (g3, g5, g6, g7, g8):
    try:
        _g.close()
    except RuntimeError as e:
        print(e)
