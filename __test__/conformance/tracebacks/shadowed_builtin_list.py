list = [1, 2, 3]
print(list)
copy = list("abc")
