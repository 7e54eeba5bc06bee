words = ["a", 1]
print(",".join(["x"]))
print("-".join(words).upper())
