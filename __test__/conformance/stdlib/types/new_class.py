import types

# A class belongs to the module whose code makes it: `types`, or the metaclass's.
Plain = types.new_class('Plain')
Filled = types.new_class('Filled', (Plain,), {}, lambda ns: ns.update(x=1))
print(Plain.__module__, Filled.__module__, Filled, Filled.x, Filled.__qualname__)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print(list(namespace))
        return super().__new__(meta, name, bases, namespace)


print(types.new_class('OfMeta', (), {'metaclass': Meta}, lambda ns: ns.update(y=2)).__module__)
print(types.new_class('Told', (), {}, lambda ns: ns.update(__module__='told')).__module__)
