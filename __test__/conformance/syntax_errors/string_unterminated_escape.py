s = 'abc\'
print(s)
