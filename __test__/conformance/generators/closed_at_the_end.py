# What is left when the program ends is closed then.
def numbers():
    try:
        while True:
            yield 1
    finally:
        print('closed at the end')


g = numbers()
next(g)
never_started = numbers()
finished = numbers()
next(finished)
finished.close()
print('last line')
