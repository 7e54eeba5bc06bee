e = ValueError("v")
e.__notes__ = ["fine", 5, None]
raise e
