try: raise OSError(2, "No such thing", "file.txt")
except FileNotFoundError as e: print(e, e.errno, e.filename)
raise OSError(13, "Permission denied", "a.txt", None, "b.txt")
