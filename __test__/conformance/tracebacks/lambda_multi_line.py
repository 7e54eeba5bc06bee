f = (lambda a,
            b:
     a / b)
print(f(4, 2))
print(f(4,
        0))
