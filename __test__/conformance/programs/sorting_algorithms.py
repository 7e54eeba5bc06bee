import random
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]
    return a
def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x: a[j + 1] = a[j]; j -= 1
        a[j + 1] = x
    return a
def selection(a):
    a = a[:]
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a
def merge_sort(a):
    if len(a) < 2: return a[:]
    l, r = merge_sort(a[:len(a) // 2]), merge_sort(a[len(a) // 2:])
    out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def quick(a): return [] if not a else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def quick_inplace(a, lo=0, hi=None):
    a = a[:] if hi is None else a
    hi = len(a) - 1 if hi is None else hi
    if lo < hi:
        p, i = a[hi], lo
        for j in range(lo, hi):
            if a[j] < p: a[i], a[j] = a[j], a[i]; i += 1
        a[i], a[hi] = a[hi], a[i]
        quick_inplace(a, lo, i - 1); quick_inplace(a, i + 1, hi)
    return a
def heap_sort(a):
    a = a[:]; n = len(a)
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c] < a[c + 1]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]; i = c
    for i in range(n // 2 - 1, -1, -1): sift(i, n)
    for e in range(n - 1, 0, -1): a[0], a[e] = a[e], a[0]; sift(0, e)
    return a
def shell(a):
    a, gap = a[:], len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x, j = a[i], i
            while j >= gap and a[j - gap] > x: a[j] = a[j - gap]; j -= gap
            a[j] = x
        gap //= 2
    return a
def counting(a):
    if not a: return []
    lo = min(a); c = [0] * (max(a) - lo + 1)
    for x in a: c[x - lo] += 1
    return [i + lo for i, n in enumerate(c) for _ in range(n)]
def radix(a):
    neg, pos = [-x for x in a if x < 0], [x for x in a if x >= 0]
    def go(a):
        e = 1
        while a and max(a) // e:
            b = [[] for _ in range(10)]
            for x in a: b[x // e % 10].append(x)
            a = [x for q in b for x in q]; e *= 10
        return a
    return [-x for x in reversed(go(neg))] + go(pos)
rng = random.Random(3)
cases = [[], [1], [2, 1], [3, 3, 3], list(range(10, 0, -1)), [rng.randint(-99, 99) for _ in range(30)], [5, -1, 0, 5, 2]]
for f in (bubble, insertion, selection, merge_sort, quick, quick_inplace, heap_sort, shell, counting, radix):
    ok = all(f(c) == sorted(c) for c in cases)
    print(f"{f.__name__:<14} {'ok' if ok else 'WRONG'} {f(cases[-1])}")
print(cases[5][:5], merge_sort(list("sorting")), quick([(2, "b"), (1, "z"), (2, "a")]))
def topk(a, k):
    import heapq
    return heapq.nlargest(k, a), heapq.nsmallest(k, a), sorted(a)[len(a) // 2]
print(topk(cases[5], 3))
bubble([3, "x", 1])
