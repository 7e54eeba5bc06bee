records = [{"name": "x", "age": 3}, {"name": "y"}]
def by_age(r):
    return r["age"]

print(len(records))
records.sort(key=by_age)
