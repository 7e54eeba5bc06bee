import math
class N:
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
    def __float__(self): return 2.25
    def __index__(self): return 12
n = N()
print(math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(n), math.gcd(n, 8), math.factorial(n))
class F:
    def __float__(self): return 7.9
print(math.floor(F()), math.ceil(F()), math.hypot(F(), 0), math.fsum([F(), 1]))
class B:
    def __float__(self): return 'no'
try:
    math.sqrt(B())
except TypeError as e:
    print(e)
