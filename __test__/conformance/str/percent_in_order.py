# A template with a tuple of values: where all are texts, each is made text before the next one is evaluated.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

class V:
    def __init__(self, n):
        print('made', n, end=' ')
        self.n = n

    def __str__(self):
        print('str', self.n, end=' ')
        return 's%d' % self.n

    def __repr__(self):
        print('repr', self.n, end=' ')
        return 'r\xe9%d' % (self.n,)

class Wrong:
    def __str__(self):
        return 1

attempt(lambda: '%s %r %a %%' % (V(1), V(2), V(3)))
attempt(lambda: '%s %d' % (V(1), V(2).n))
attempt(lambda: '%5s|%-5s|%.2s|%-8.3r|%5.a|' % (V(1), V(2), V(3), V(4), V(5)))
attempt(lambda: '%05s|%--6s|%-06s' % (V(1), V(2), V(3)))
attempt(lambda: '%s %s' % (Wrong(), missing))
attempt(lambda: '%s %s' % (missing, Wrong()))
attempt(lambda: '%s' % (V(1), V(2)))
attempt(lambda: '%s %s' % (V(1),))
attempt(lambda: '%s %s' % (*[1, 2],))
attempt(lambda: '%s %' % (V(1),))
attempt(lambda: '%s %y' % (V(1), V(2)))
attempt(lambda: '%(a)s' % (V(1),))
attempt(lambda: '%*s' % (5, V(1)))
attempt(lambda: '%1000s' % (V(1),) == ' ' * 998 + 's1')
attempt(lambda: ('%s' % (V(1),)) + '-%s' % (V(2),) * 2 % ())
attempt(lambda: 'a%s' % (V(1),) % () + 'x')
attempt(lambda: 'none' % ())
attempt(lambda: '%%' % ())
x = 'x'
x = '%s %s' % (x, x)
x = '%s' % (x,) + x + '%5s' % (x,)
print(x)
