try:
    print("working")
    raise KeyboardInterrupt
except Exception:
    print("not an Exception")
