from string import Formatter
f = Formatter()
print(f.format('{0} {1:>5} {name!r}', 1, 'ab', name='n'), f.vformat('{a[0]} {b.real}', (), {'a': [7], 'b': 3}))
print(list(f.parse('x{a!r:>{w}}y{}')), f.format('{} {}', 1, 2))
class D(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else args[key]
    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)
print(D().format('{x} {y}', x=1), D().format('{x}', x='a'))
for bad in ('{0} {}', '{} {0}', '{'):
    try:
        print(f.format(bad, 1, 2))
    except Exception as e: print(type(e).__name__, e)
