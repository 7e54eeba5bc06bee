import sys
print(sys.exception() if hasattr(sys, 'exception') else None, sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__)
    try:
        [][0]
    except IndexError: print(sys.exc_info()[0])
    print(sys.exc_info()[0])
print(sys.exc_info())
