class A:
    def __init__(self, x):
        self.x = x

class B(A):
    def __init__(self, x, y):
        super().__init__()
        self.y = y

print("creating")
B(1, 2)
