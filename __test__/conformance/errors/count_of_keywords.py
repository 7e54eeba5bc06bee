def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
t(lambda: max(1, key=1, z=1, x=1)) 
t(lambda: max(1, key=1, z=1)) 
t(lambda: max(1, key=1, **{'z': 1}))
t(lambda: max(1, a=1, b=1, c=2)) 
t(lambda: min(1, 2, a=1, b=1, c=2)) 
t(lambda: min(a=1, b=1, c=2)) 
t(lambda: min(a=1)) 
t(lambda: min([], default=1, key=None, x=1)) 
t(lambda: sum([1], a=1, b=2, c=3)) 
t(lambda: int(a=1, b=2, c=3)) 
t(lambda: enumerate([], a=1, b=2, c=3)) 
t(lambda: complex(a=1, b=2, c=3)) 
t(lambda: hash(''))
t(lambda: hash(b''))
