x = [1, 2]
yield x
