try:
    pass
except ValueError, e:
    print(e)
