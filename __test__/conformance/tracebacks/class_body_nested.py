class Outer:
    x = 1
    class Inner:
        y = [1, 2, 3]
        z = y[10]
