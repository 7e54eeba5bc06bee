def f():
    True = 0
