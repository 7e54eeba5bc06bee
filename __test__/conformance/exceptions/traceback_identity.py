def f(): raise ValueError('x')
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    print(tb is e.__traceback__, tb == e.__traceback__)
    n = e.with_traceback(None).__traceback__
    print(n)
    e.__traceback__ = tb
    print(e.__traceback__ is tb)
g = ExceptionGroup('g', [ValueError(1)])
try:
    raise g
except ExceptionGroup as e:
    a, b = e.split(ValueError)
    print(a.__traceback__ is e.__traceback__, b)
