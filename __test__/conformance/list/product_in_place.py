# `*=` of a subclass of a builtin sequence that has a product in Python.
import operator

def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

def method(name, result):
    def f(self, other):
        print(name, end=' ')
        return result
    return f

for base in (list, bytearray):
    for name in ('__mul__', '__rmul__', '__imul__', '__add__', '__radd__', '__iadd__'):
        for result in ('given', NotImplemented):
            K = type('K', (base,), {name: method(name, result)})

            def statement():
                a, b = K(), K()
                a *= 2
                b += base()
                return type(a), type(b)

            attempt(statement)
            attempt(lambda: type(operator.imul(K(), 2)))

class Late(list):
    pass

Late.__rmul__ = method('__rmul__', 5)
attempt(lambda: type(operator.imul(Late(), 2)))
for v in ([].__getitem__, {}.__contains__, [].append, [].__add__, dict.fromkeys, 1 .__format__, int.mro, list.append):
    attempt(lambda: v.__mul__)
    attempt(lambda: v.q)
