def oops():
    raise "a string"

print("raising")
oops()
