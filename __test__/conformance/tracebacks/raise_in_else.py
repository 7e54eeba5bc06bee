try:
    x = 1
except ValueError:
    print("no")
else:
    raise RuntimeError("from else")
finally:
    print("finally runs")
