try:
    [1, 2].index(3)
except KeyError:
    print("not this one")
