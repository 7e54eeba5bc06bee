with open_it() as f
    f.read()
