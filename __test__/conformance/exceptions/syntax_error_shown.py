# What an interpreter prints of a syntax error that a program makes: the place need not fit the text.
raise SyntaxError("made", ("é.py", 1, 3, "  éxyz\n", 1, 20))
