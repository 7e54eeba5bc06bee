class Tx:
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        raise RuntimeError("rollback failed")

with Tx() as tx:
    print("in transaction")
    int("zero")
