class Strange(Exception):
    def __str__(self): return f"strange {self.args[0]['k']}"
try:
    raise Strange({"k": 1})
except Strange as e:
    print(e)
    raise ValueError("wrapped") from Strange({})
