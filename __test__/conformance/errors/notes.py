e = ValueError("base problem")
e.add_note("while reading line 3")
e.add_note("hint: check\nthe input")
print(e.__notes__)
raise e
