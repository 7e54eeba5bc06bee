# python: 3.12+
def dump(data):
    return json.dumps(data)

print("dumping")
dump([1])
