def make(): return None
class Box:
    def __init__(self): self.inner = make()
b = Box()
print(b.inner)
result = b.inner.value.more
