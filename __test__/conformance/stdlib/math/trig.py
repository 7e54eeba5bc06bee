import math
for x in (0.0, 0.5, 1.0, -1.0, 2.5):
    print(round(math.sin(x), 12), round(math.cos(x), 12), round(math.tan(x), 12))
    print(round(math.atan(x), 12), round(math.sinh(x), 12), round(math.cosh(x), 12), round(math.tanh(x), 12), round(math.asinh(x), 12))
for x in (-1.0, -0.25, 0.0, 0.75, 1.0):
    print(round(math.asin(x), 12), round(math.acos(x), 12))
print(math.atan2(0.0, -0.0), math.atan2(-0.0, -1.0), math.atan2(1, 1))
print(round(math.acosh(2), 12), round(math.atanh(0.5), 12))
