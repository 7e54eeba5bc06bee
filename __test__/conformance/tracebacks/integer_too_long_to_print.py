n = 10 ** 5000
print(n.bit_length())
print(n)
