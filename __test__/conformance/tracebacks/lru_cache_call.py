from functools import lru_cache
@lru_cache(maxsize=None)
def fib(n):
    if n < 0: raise ValueError("negative")
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30))
fib(-1)
