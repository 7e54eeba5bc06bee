# What type() says of bases that are no classes, some of which a class statement would ask for classes.
import types
import typing


class Entries:
    def __mro_entries__(self, bases):
        return (int,)


class Plain:
    pass


class Failing:
    @property
    def __mro_entries__(self):
        raise KeyError(1)


class Asked:
    def __getattr__(self, name):
        print('asked for', name)
        raise AttributeError(name)


class Meta(type):
    pass


for meta in type, Meta:
    for bases in (Entries(),), (Plain(),), (3,), (int, Entries()), (Entries(), 3), (3, Entries()), (Plain(), Entries()), \
            (len,), (list[int],), (typing.List[int],), (typing.NamedTuple,), (Failing(),), (Asked(),):
        try:
            print(meta('X', bases, {}))
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)

for bases in (3,), (int, len), (Plain(),):
    try:
        class X(*bases):
            pass
    except TypeError as e:
        print(e)
print(types.new_class('X', (Entries(),)).__mro__[1:])
