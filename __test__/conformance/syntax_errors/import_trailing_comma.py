from math import pi, e,
