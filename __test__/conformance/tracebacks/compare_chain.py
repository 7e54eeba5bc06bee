a, b, c = 1, 2, "3"
print(a < b)
if a < b < c:
    print("never")
