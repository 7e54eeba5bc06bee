class Shape:
    def area(self, w, h): return w * h
    def scale(self, factor): return self.area(factor)

print(Shape().area(2, 3))
Shape().scale(2)
