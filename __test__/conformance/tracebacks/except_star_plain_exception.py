def f(): raise OSError("plain")
try: f()
except* ValueError: print("no")
