# Texts of a subclass of str: with a `__format__` of their own, and as whole results.
class S(str):
    def __format__(self, spec):
        return f'format({spec})'

    def __str__(self):
        return 'a text'

    def __repr__(self):
        return f'S({str.__str__(self)!r})'


class K:
    def __str__(self):
        return S('of str')

    def __repr__(self):
        return S('of repr')

    def __format__(self, spec):
        return S('of format')


def show(x):
    print(type(x).__name__, repr(x))


k, s = K(), S('q')
for x in (f'{k!s}', f'{k!s:>9}', f'{k!r}', f'{k!r:>9}', f'{k!a}', f'{k}', f'x{k}', f'x{k!s}', f'{k!s}{k!r}', f'{s}', f'{s!s}',
          f'{s!r}', '%s' % k, '%r' % k, 'x%s' % k, '%s' % (k,), '%9s' % k, '%.2s' % k, '%sx' % k, '%s%s' % ('', k),
          '%s%s' % (k, ''), '%s' % s, '{}'.format(k), '{!s}'.format(k), '{!r}'.format(k), '{!s:>9}'.format(k),
          '{}{}'.format('', k), '{}{}'.format(k, ''), '{}x'.format(k), format(k), format(k, 'x'), str(k), repr(k), ascii(k),
          str(s), S('x') % (), S('x').format(), S('x').format_map({}), S('') % (), S('').format(), S('{}').format(1),
          S('%d') % 1, S('x{{').format(), ''.join([s]), str.format('{}', s)):
    show(x)
text = 'plain'
print(text.format() is text, text % () is text)
