class Square:
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side ** 2

    def __add__(self, other):
        return Square(self.area + other.area)

print((Square(2) + Square(1)).side)
Square(3) + 4
