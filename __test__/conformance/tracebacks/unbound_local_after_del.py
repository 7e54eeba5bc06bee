def f(x):
    del x
    print("deleted")
    return x
f(1)
