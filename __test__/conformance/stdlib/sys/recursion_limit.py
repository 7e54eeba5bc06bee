import sys
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
try: depth(5000)
except RecursionError as e: print(e)
old = sys.getrecursionlimit()
sys.setrecursionlimit(20000)
print(sys.getrecursionlimit(), depth(5000))
for bad in (0, -5, "10", 1.5, None):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
def tree(n): return None if n == 0 else (tree(n - 1), n)
t = tree(3000)
count = 0
while t: t, n = t; count += n
print(count)
sys.setrecursionlimit(old)
def forever(n): return forever(n + 1)
try: forever(0)
except RecursionError as e: print(type(e).__name__)
def try_low(n):
    if n: return try_low(n - 1)
    sys.setrecursionlimit(20)
try: try_low(50)
except RecursionError as e: print(str(e).split(" at the")[0])
