def area(w, h): return w * h
sizes = [(1, 2), (3, 4, 5)]
print([area(*s) for s in sizes[:1]])
total = sum((area(*sizes[0]), area(*sizes[1])))
