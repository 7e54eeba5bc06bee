from contextlib import ExitStack
class R:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *a):
        print("close", self.n)
        if self.n == 2: raise OSError(f"closing {self.n}")
def run():
    stack = ExitStack()
    for i in range(4): stack.enter_context(R(i))
    print("body")
    stack.close()
run()
