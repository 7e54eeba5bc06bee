import operator, functools, heapq, bisect
class A:
    add = operator.add
    red = functools.reduce
    key = staticmethod(len)
print(A().add(1, 2), A.add(1, 2), A().red(max, [1, 2]), operator.add, functools.reduce, heapq.heappush, bisect.bisect)
for f in (lambda: operator.add(1), lambda: operator.not_(), lambda: functools.reduce(max), lambda: functools.reduce(max, [1], 2, 3), lambda: heapq.heappush([]), lambda: heapq.heappop(), lambda: operator.pow(2), lambda: operator.add(1, 2, 3)):
    try: f()
    except TypeError as e: print(e)
