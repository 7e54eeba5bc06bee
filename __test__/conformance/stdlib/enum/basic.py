from enum import Enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color))
print(Color.RED is Color(1), Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, isinstance(Color.RED, Color), type(Color.RED), Color)
print({Color.RED: 'r'}[Color.RED], Color.RED in Color, hash(Color.RED) == hash(Color(1)), [c.name for c in reversed(Color)], Color.__members__)
print(f'{Color.RED}', '%s' % Color.RED, f'{Color.RED:>12}|', str(Color.GREEN), bool(Color.RED))
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def gravity(self): return 6.67e-11 * self.mass / (self.radius * self.radius)
print(Planet.EARTH.value, Planet.EARTH.mass, round(Planet.EARTH.gravity, 3), Planet((3.303e+23, 2.4397e6)))
class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    ALIAS = 2
print(list(Shape), Shape.ALIAS, Shape(2), list(Shape.__members__.items()), Shape.ALIAS is Shape.SQUARE)
match Color.RED:
    case Color.BLUE: print('blue')
    case Color.RED: print('red!')
