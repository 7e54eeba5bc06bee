import random, heapq, math
from collections import deque, namedtuple
from itertools import count
random.seed(2024)
Event = namedtuple('Event', 'time order name')
queue, order, log = [], count(), []
def push(t, name): heapq.heappush(queue, Event(round(t, 6), next(order), name))
for i in range(5): push(random.expovariate(1.0), f'job{i}')
waiting, busy_until = deque(maxlen=10), 0.0
while queue and len(log) < 25:
    e = heapq.heappop(queue)
    if e.time < busy_until and not e.name.endswith('!'):
        waiting.append(e.name); log.append((e.time, 'wait', e.name)); continue
    busy_until = e.time + random.uniform(0.1, 0.9); log.append((e.time, 'run', e.name))
    if random.random() < 0.5: push(e.time + random.gauss(1, 0.1), e.name + '+')
    if waiting: push(busy_until, waiting.popleft() + '!')
for row in log: print(*row)
print(round(busy_until, 6), list(waiting), random.sample(range(100), 5), random.choices('abc', [5, 2, 1], k=6), math.isclose(busy_until, busy_until))
