from collections import namedtuple
def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
attempt(namedtuple, 'T', 'a a')
attempt(namedtuple, 'T', 'class')
attempt(namedtuple, '1T', 'a')
attempt(namedtuple, 'T', '_a')
attempt(namedtuple, 'T', 'a-b')
attempt(namedtuple, 'T', 'a', defaults=(1, 2))
P = namedtuple('P', 'x y')
attempt(P, 1)
attempt(P, 1, 2, 3)
attempt(P, 1, z=2)
attempt(P._make, [1])
attempt(lambda: P(1, 2)._replace(z=3))
def setit():
    P(1, 2).x = 5
attempt(setit)
attempt(lambda: P(1, 2).nope)
