def step(n):
    if n == 0: raise ValueError("step 0")
    try: step(n - 1)
    except Exception: raise RuntimeError(f"step {n}")
step(4)
