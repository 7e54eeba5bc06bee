print("bye")
try:
    exit()
finally:
    print("finally runs")
