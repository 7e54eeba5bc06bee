row = {"name": "x", "price": "9.99"}
print("{name:>5}".format(**row))
print("{name:>5} {price:.2f}".format(**row))
