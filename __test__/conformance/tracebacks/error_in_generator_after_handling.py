def worker():
    while True:
        job = yield
        try:
            print(10 // job)
        except ZeroDivisionError:
            print("skipped")
w = worker()
next(w)
w.send(5)
w.send(0)
w.send("a")
