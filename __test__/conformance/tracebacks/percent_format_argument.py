row = ("a", 1)
print("%s=%d" % row)
print("%s=%d and %d" % row)
