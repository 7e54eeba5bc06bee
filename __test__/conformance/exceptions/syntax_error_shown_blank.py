raise SyntaxError("made", ("f.py", 1, 9, " \n", 2, 20))
