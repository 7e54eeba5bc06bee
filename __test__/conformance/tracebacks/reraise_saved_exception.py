saved = None
def fail(): raise KeyError("first")
try:
    fail()
except KeyError as e:
    saved = e
print("later")
raise saved
