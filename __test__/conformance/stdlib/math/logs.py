import math
print(math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.expm1(0))
print(math.log(10**400), math.log2(2**2000), math.log10(10**500), math.log(2**3000, 2))
print(math.log2(10**310), math.log(1e300, 10))
print(math.cbrt(8), math.exp2(3), math.exp2(0.5))
print(round(math.erf(0.5), 14), round(math.erfc(0.5), 14), round(math.gamma(5), 10), math.gamma(10), math.gamma(0.5), round(math.lgamma(100), 10))
print([round(math.gamma(x + 0.5), 8) for x in range(-5, 8)])
