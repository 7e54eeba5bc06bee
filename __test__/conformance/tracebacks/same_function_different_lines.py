def step(n):
    if n == 3:
        raise StopAsyncIteration("odd choice")
    if n == 2:
        return step(3)
    return step(n + 1)
step(0)
