from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f'{self.name}: {self.area()}'
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    @property
    def name(self): return 'square'
print(Square(3).describe(), sorted(Shape.__abstractmethods__), Square.__abstractmethods__, isinstance(Square(1), Shape))
class Half(Shape):
    def area(self): return 1
class One(ABC):
    @abstractmethod
    def only(self): return 'base'
for c in (One, Half):
    try:
        c()
    except TypeError as e:
        print(str(e).split(' with')[0])
class Uses(One):
    def only(self): return super().only() + '!'
print(Uses().only(), type(Shape), Shape.area.__isabstractmethod__)
