def find(xs, pred):
    for i, x in enumerate(xs):
        if pred(x): break
    else: return None
    return i
print(find([1, 4, 9], lambda x: x > 3), find([1], lambda x: x > 3), find([], bool))
def prime_gaps(n):
    last = 2
    for k in range(3, n, 2):
        d = 3
        while d * d <= k:
            if k % d == 0: break
            d += 2
        else: yield k - last; last = k
print(list(prime_gaps(60)))
n = 27; steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
    if steps > 200: break
else: print("reached", steps)
for outer in range(4):
    for inner in range(4):
        if inner == outer: break
        if inner + outer == 4: print("sum 4 at", outer, inner); break
    else: print("no break", outer); continue
    if outer == 2: break
else: print("outer finished")
x = [1, 2, 3, 4]
for v in x[:]:
    if v % 2: x.remove(v)
print(x, v)
total = 0
for i in range(10):
    if i % 3 == 0: continue
    if i == 8: break
    total += i
print(total, i)
it = iter(range(10))
for a in it:
    b = next(it, None)
    if a == 4: break
print(a, b, list(it))
k = 5
while k := k - 1:
    if k == 2: continue
    print(k, end=" ")
else: print("k", k)
for i in range(0): pass
else: print("empty else", "i" in dir())
try:
    for i in 5: pass
except TypeError as e: print(e)
for i, (a, *b) in enumerate([(1, 2, 3), "xy"]): print(i, a, b)
