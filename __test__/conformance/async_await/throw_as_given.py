# What is thrown into a coroutine, or its iterator, is passed on as it was given.
class Boom(Exception):
    def __init__(self, *a): raise OSError('boom')
class Made(Exception):
    def __new__(cls, *a): return 5
class Aw:
    def __init__(s, n=1): s.n = n
    def __await__(s):
        for i in range(s.n):
            try: yield i
            except KeyError as e: print('aw', repr(e)); yield 'k'
        return 'res'
class It:
    def __await__(s): return s
    def __iter__(s): return s
    def __next__(s): return 1
    def throw(s, *a): print('It.throw', a); raise KeyError('it')
GIV = [(ValueError,), (ValueError('x'),), (ValueError, 'a'), (ValueError, ValueError('q')), (ValueError, None, None), (1,), (int,), (None,), (StopIteration,), (StopAsyncIteration,), (StopAsyncIteration(4),), (GeneratorExit,), (Boom,), (Made,), (Made, 1), (ValueError, (1,2)), (ValueError('x'), 1), (ValueError, 1, 5), (), (KeyError,), (ValueError, 1, None, 3)]
# coroutine
async def co(w):
    try: return await w()
    except ValueError as e: print('co', repr(e)); return await w()
for w in Aw, It, lambda: co(Aw), lambda: co(It):
    for giv in GIV:
        c = co(w); c.send(None); print('co', giv, end=' ')
        try: print(c.throw(*giv))
        except BaseException as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
        try: print(c.close())
        except BaseException as e: print('close', repr(e))
        c = co(w); a = c.__await__(); print(next(a))
        try: print(a.throw(*giv))
        except BaseException as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
        try: print(a.close())
        except BaseException as e: print('close', repr(e))
        c = co(w)
        try: print(c.throw(*giv))
        except BaseException as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
        try: print(c.send(None))
        except BaseException as e: print(repr(e))
        try: print(c.throw(*giv))
        except BaseException as e: print(repr(e))
