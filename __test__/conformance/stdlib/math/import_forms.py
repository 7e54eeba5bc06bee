from math import pi, sqrt as root
import math as m
import math
print(pi, root(16), m is math, math.__name__)
from math import *
print(floor(3.5), ceil(3.5), e)
print(m.sqrt, m.sqrt.__name__, m.sqrt.__module__)
try:
    from math import nothing
except ImportError as err:
    print(str(err).split(' (')[0])
try:
    math.nothing
except AttributeError as err:
    print(err)
