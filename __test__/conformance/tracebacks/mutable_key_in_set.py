points = set()
points.add((1, 2))
print(points)
points.add([3, 4])
