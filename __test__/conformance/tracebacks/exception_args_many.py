raise RuntimeError("a", 2, None, ["x"])
