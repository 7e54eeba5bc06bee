import queue
import threading

lock, r = threading.Lock(), threading.RLock()
with lock:
    print(lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
print(lock.locked())
with r, r:
    print(r.acquire(), r.release())
for wrong in (lock.release, r.release, lambda: lock.acquire(False, 1), lambda: threading.Semaphore(-1), lambda: threading.Condition().wait()):
    try:
        wrong()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
local = threading.local()
local.x = 1


class Local(threading.local):
    def __init__(self, n): self.n = n


print(local.x, hasattr(local, 'y'), local.__dict__, Local(5).n)
e = threading.Event()
print(e.is_set(), e.wait(0.01), e.set(), e.wait())
s = threading.BoundedSemaphore(1)
print(s.acquire(), s.acquire(False), s.release())
try:
    s.release()
except ValueError as error:
    print(error)
c = threading.Condition()
with c:
    print(c.wait(0.01), c.wait_for(lambda: True), c.notify_all())
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name, threading.active_count(), len(threading.enumerate()))
q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty())
for wrong in (q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        wrong()
    except queue.Empty as error:
        print('Empty', error)
p, l = queue.PriorityQueue(), queue.LifoQueue()
for n in (3, 1, 2):
    p.put(n)
    l.put(n)
print([p.get() for _ in range(3)], [l.get() for _ in range(3)])
