class Strict(dict):
    def __setitem__(self, k, v):
        if not isinstance(k, str):
            raise TypeError(f"keys must be str, not {type(k).__name__}")
        super().__setitem__(k, v)

s = Strict()
s["ok"] = 1
print(s)
s[2] = "bad"
