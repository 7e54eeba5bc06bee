from math import *
print(pi > 3, sqrt(9), "floor" in globals(), "_private" in globals())
from string import *
print(digits, Template("$a").substitute(a=1))
before = set(globals())
from bisect import *
print(sorted(set(globals()) - before - {"before"}))
exec("from keyword import *", ns := {})
print(sorted(k for k in ns if not k.startswith("__")))
