d = {"k": [1]}
del d["k"][0]
del d["k"], d["nope"]
