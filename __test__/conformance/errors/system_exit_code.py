def shutdown(code):
    try:
        raise SystemExit(code)
    finally:
        print("cleaning up")

shutdown(3)
print("never")
