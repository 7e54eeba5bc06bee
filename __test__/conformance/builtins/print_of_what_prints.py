# What `__str__` prints stands where the argument's own text is about to.
class Prints:
    def __str__(self):
        print('within', end=';')
        return 'text'


class Fails:
    def __str__(self):
        print('fails', end=';')
        raise ValueError


print('a', Prints(), 'b', sep='-')
print(Prints(), Prints())
try:
    print(1, Prints(), Fails(), 2)
except ValueError:
    print('failed')
