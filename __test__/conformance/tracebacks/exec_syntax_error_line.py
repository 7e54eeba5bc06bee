exec("a = 1\nb = 2\nif a = b:\n    pass\n")
