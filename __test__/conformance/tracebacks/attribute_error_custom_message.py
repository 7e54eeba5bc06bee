class A:
    def __getattr__(self, n):
        raise AttributeError(f"A has no {n}, sorry")
A().thing
