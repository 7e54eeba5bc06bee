x = "5"
print(-len(x))
print(2 ** 3 + -x)
