def take(it):
    while True: yield next(it)
for v in take(iter([1, 2])): print(v)
