def fmt(x):
    return f"<{convert(x)}>"
def convert(x):
    return int(x)
print(f"{fmt('3')} {fmt('4')}")
print(f"{fmt('3')} {fmt('four')}")
