err = ValueError("shared")
def raiser():
    raise err
try:
    raiser()
except ValueError as e:
    print("first time")
raiser()
