from collections import Counter
print(Counter("aab"))
Counter([[1], [2]])
