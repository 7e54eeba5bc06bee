# Also when the program ends with an exception.
def numbers():
    try:
        yield 1
    finally:
        print('closed')


g = numbers()
next(g)
raise ValueError('the end')
