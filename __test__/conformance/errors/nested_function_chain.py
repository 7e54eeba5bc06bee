def outer(a):
    def middle(b):
        def inner(c):
            return a[b][c]
        return inner(b)
    return middle(1)

print(outer([[0], [5, 6]]))
print(outer([[0], []]))
