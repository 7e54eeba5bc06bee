raise SyntaxError("made", ("f.py", 1, 4, "a\n b", 1, 20))
