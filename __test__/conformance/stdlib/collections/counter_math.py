from collections import Counter
a = Counter(a=3, b=1, c=-2); b = Counter(a=1, b=2, d=4)
print(a + b, a - b, a & b, a | b, +a, -a)
print(a <= b, a < b, Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=2), a >= b, a > b, a != b)
x = Counter(a=3, b=1); x += Counter(b=5); print(x)
x -= Counter(a=5); print(x)
x |= Counter(z=2); print(x)
x &= Counter(z=1, b=1); print(x)
try:
    Counter.fromkeys('abc')
except NotImplementedError as e:
    print(e)
try:
    a + {'a': 1}
except TypeError as e:
    print(e)
try:
    Counter(5)
except TypeError as e:
    print(e)
