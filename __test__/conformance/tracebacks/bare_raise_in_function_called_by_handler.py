def handle():
    print("handling")
    raise
try:
    int("x")
except ValueError:
    handle()
