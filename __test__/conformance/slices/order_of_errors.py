def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
class S:
    def __index__(self): print('idx'); return 0
for a in ([], 5e-324, None, S(), 0):
    for b in (0, 1, S(), 'a'):
        t(lambda: range(2**64)[a::b])
        t(lambda: range(5)[a::b])
        t(lambda: slice(a, None, b).indices(2**70))
        t(lambda: slice(a, None, b).indices(7))
        t(lambda: [1][a::b])
