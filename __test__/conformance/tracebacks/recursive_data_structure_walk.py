def total(tree):
    if isinstance(tree, dict):
        return sum(total(v) for v in tree.values())
    return tree + 0
print(total({"a": 1, "b": {"c": 2}}))
total({"a": 1, "b": {"c": {"d": "x"}}})
