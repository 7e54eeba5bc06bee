# python: 3.12+
from collections import OrderedDict
print(OrderedDict(a=1, b=[2]), [OrderedDict()])
