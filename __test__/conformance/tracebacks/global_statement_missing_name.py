def bump():
    global counter
    counter += 1
bump()
