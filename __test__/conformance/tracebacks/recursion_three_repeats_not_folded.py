def count(n):
    if n == 0: raise ValueError("bottom")
    count(n - 1)
count(3)
