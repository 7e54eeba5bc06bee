import math
print(math.factorial(0), math.factorial(1), math.factorial(20), math.factorial(25))
print(math.gcd(), math.gcd(0), math.gcd(-12, 18), math.gcd(12, 18, 8), math.gcd(10**30, 15**20))
print(math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(-4, 6), math.lcm(2, 3, 5, 7))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10**50))
print(math.comb(5, 2), math.comb(5, 6), math.comb(100, 50), math.comb(10, 0))
print(math.perm(5), math.perm(5, 2), math.perm(5, 6), math.perm(30, 20))
print(len(str(math.factorial(500))))
