import math
def area(r):
    return math.sqrt(r) * math.pi
print(area(4))
print(area(-4))
