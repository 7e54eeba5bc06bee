data = {"rows": [[1, 2], [3]]}
x = data["rows"][0][1] + data["rows"][1][0]
print(x)
y = data["rows"][0][1] + data["rows"][1][1] * 2
