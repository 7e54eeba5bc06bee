import heapq
h = []
for x in (5, 1, 4, 2): heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
l = [9, 3, 7, 1]; heapq.heapify(l); print(l, [heapq.heappop(l) for _ in range(4)])
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3]), heapq.nlargest(0, [1]), heapq.nlargest(9, [1, 2]), heapq.nsmallest(1, ["bb", "a"], key=len), heapq.nlargest(2, [{"v": 1}, {"v": 3}], key=lambda d: d["v"]), heapq.nsmallest(-1, [1]), heapq.nlargest(1, "hello"), heapq.nsmallest(3, (3, 1, 2, 1)))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge()), list(heapq.merge([1])), heapq.heappushpop([], 5))
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify("x"), lambda: heapq.heapify([1, "a"]), lambda: heapq.nlargest(1, 5), lambda: heapq.heappush([1], None) , lambda: list(heapq.merge([1], 5))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tasks = [(2, "b"), (1, "z"), (1, "a")]; heapq.heapify(tasks); print([heapq.heappop(tasks) for _ in range(3)])
def hsort(it):
    h = []
    for v in it: heapq.heappush(h, v)
    return [heapq.heappop(h) for _ in range(len(h))]
print(hsort([3, 1, 2, 3, -1]), hsort("heap"))
