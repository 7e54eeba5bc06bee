errors = 0
for text in ("1", "b", "3", "d"):
    try: print(int(text))
    except ValueError as e:
        errors += 1
        if errors > 1: raise RuntimeError(f"too many errors ({errors})") from e
