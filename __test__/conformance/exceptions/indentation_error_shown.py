raise IndentationError("made", ("f.py", 1, 1, "éx\n", 2, 3))
