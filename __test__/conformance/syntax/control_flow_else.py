for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "prime")
i = 0
while i < 3:
    i += 1
    if i == 2: continue
    print("w", i)
else:
    print("while done")
while True:
    i += 1
    if i > 5: break
else:
    print("never")
for x in []:
    pass
else:
    print("empty for else", "x" in globals())
for a in range(3):
    for b in range(3):
        if b == 1: continue
        if a == 1: break
        print(a, b)
    else:
        continue
    print("inner broke at", a)
def f():
    for i in range(5):
        try:
            if i == 3: return i
        finally:
            if i == 3: print("returning")
    else: print("no")
print(f())
for i, (a, *b), c in zip(range(2), ["xyz", "pq"], [1, 2]): print(i, a, b, c)
for t in (1, 2), (3,): print(t)
for d["k"] in []: pass
d = {}
for d["k"] in range(3): pass
l = [0, 0]
for l[1] in "ab": print(l)
print(d)
it = iter(range(10))
for x in it:
    if x == 2: next(it)
    if x == 5: break
print(x, list(it))
if 0: print("no")
elif "": print("no")
elif [0]: print("elif list")
else: print("no")
n = 5
while n: n -= 1; print(n, end=" ") if n % 2 else None
print()
for i in range(3): print(i, end=","); print("same line", end=";")
print()
if True: x = 1; y = 2
print(x, y); z = 3; print(z);
pass; ...; "expression statement"; 5
