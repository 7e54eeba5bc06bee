config = {"host": "localhost", "port": 80}
def lookup(name):
    return config[name]
for key in ("host", "port", "user"):
    print(key, lookup(key))
