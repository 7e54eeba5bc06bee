from collections import deque
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = deque([1, 2])
attempt(lambda: deque().pop())
attempt(lambda: deque().popleft())
attempt(lambda: d[5])
attempt(lambda: d[-3])
attempt(lambda: d['a'])
attempt(lambda: d.remove(9))
attempt(lambda: d.index(9))
attempt(lambda: deque(5))
attempt(lambda: deque([], -1))
attempt(lambda: deque([], 'a'))
attempt(lambda: d + [1])
def mutate():
    for x in d:
        d.append(x)
attempt(mutate)
attempt(lambda: d.rotate('a'))
