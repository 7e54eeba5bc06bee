e = ValueError("v")
e.__notes__ = "a string"
raise e
