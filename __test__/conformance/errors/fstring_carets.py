items = {"apple": 3}
print(f"{items['apple']}")
print(f"count: {items['pear']} of {len(items)}")
