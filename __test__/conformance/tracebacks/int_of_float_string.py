price = "12.50"
print(float(price))
total = int(price) * 3
