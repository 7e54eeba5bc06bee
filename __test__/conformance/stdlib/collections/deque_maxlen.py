from collections import deque
d = deque(maxlen=3)
for i in range(6):
    d.append(i)
print(d, d.maxlen)
d.appendleft('l'); print(d)
d.extend('xyz1'); print(d)
d.extendleft('ab'); print(d)
print(deque([1, 2, 3], 2), deque([1, 2], maxlen=0), d.copy().maxlen, (d + deque([1])).maxlen)
try:
    d.insert(0, 1)
except IndexError as e:
    print(e)
