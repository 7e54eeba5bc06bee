try:
    1 / 0
except ZeroDivisonError:
    print("no")
