x, y = 1, None
if (x == 1 and
        y > 2):
    print("never")
