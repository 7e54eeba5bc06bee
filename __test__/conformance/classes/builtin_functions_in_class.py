# Functions of modules that are in C in CPython are no methods where a class has them.
import math
import operator


class A:
    from math import gcd, hypot, prod
    from operator import neg, sub
    size = len
    first = operator.itemgetter(0)


a = A()
print(a.sub(3, 1), a.neg(2), a.hypot(3, 4), a.gcd(4, 6), a.prod([2, 3]), a.size('abc'), a.first('xy'))
print(A.hypot(3, 4), math.hypot, operator.sub)
