import heapq
h = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(len(h))])
l = [9, 5, 7, 1, 3, 8, 2]; heapq.heapify(l); print(l, heapq.heapreplace(l, 4), l, heapq.heappushpop(l, 0), heapq.heappushpop(l, 100), l)
print(heapq.nlargest(3, [1, 8, 2, 23, 7]), heapq.nsmallest(3, [1, 8, 2, 23, 7]), heapq.nlargest(1, []), heapq.nsmallest(0, [1]), heapq.nlargest(2, ['aa', 'b', 'cccc'], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 8])), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()))
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush(5, 1), lambda: heapq.heapify((1,))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
h = []; heapq.heappush(h, (2, 'b')); heapq.heappush(h, (1, 'z')); heapq.heappush(h, (1, 'a')); print(heapq.heappop(h), h)
