class Outer:
    x = 1
    class Inner:
        y = [1, 2, 3]
        z = y[x if False else 10]
