import math
while (n := math.sqrt(4)) and (m := math.sqrt(-n)):
    print(n, m)
