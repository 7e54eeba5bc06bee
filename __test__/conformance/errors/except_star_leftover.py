def tasks():
    raise ExceptionGroup("tasks", [ValueError("one"), TypeError("two"), ValueError("three")])

try:
    tasks()
except* ValueError as eg:
    print(len(eg.exceptions), "value errors handled")
