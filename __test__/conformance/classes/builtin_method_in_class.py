# Methods of builtin classes that a class of the program has taken over: they fit their own kind only.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    append = list.append
    upper = str.upper
    length = len
    add = int.__add__


class L(list):
    append = list.append
    upper = str.upper


a = A()
show(lambda: getattr(a, 'append'))
show(lambda: getattr(a, 'upper'))
show(lambda: a.length([1, 2]))
show(lambda: L().append(1))
show(lambda: getattr(L(), 'upper'))
show(lambda: list.append.__get__(1))
show(lambda: list.append.__get__(None, list))
show(lambda: list.append.__get__(None, None))
show(lambda: int.__add__.__get__('a'))
show(lambda: int.__add__.__get__(True)(2))

# Called by another name, they look at their receiver all the same.
for f in (bytearray.capitalize, bytearray.__len__, frozenset.copy, dict.__len__, str.upper, float.__trunc__, list.append):
    show(lambda: f(1))
    show(lambda: f())
    show(lambda: list(map(f, [None])))
    show(lambda: f(*('a',)) if f is not str.upper else f(*(b'a',)))
    show(lambda: f(x=1))
upper = str.upper
print(upper('a'), [upper(c) for c in 'ab'], list(map(str.upper, 'xy')))
show(lambda: object.__str__('a'))
show(lambda: object.__repr__('a')[:5])
show(lambda: list[int].append)
show(lambda: list[int].__len__([1]))
show(lambda: list[int].__eq__([1], [1]))
show(lambda: list[int].__origin__)
show(lambda: list[int].__mro__)
