from functools import partialmethod
class Cell:
    def __init__(self): self._alive = False
    def set_state(self, state, extra=None): self._alive = (state, extra); return self._alive
    alive = partialmethod(set_state, True)
    dead = partialmethod(set_state, False, extra='x')
c = Cell(); print(c.alive(), c.dead(), c.alive('e'), Cell.alive(c))
class K:
    @classmethod
    def make(cls, n): return cls.__name__, n
    two = partialmethod(make, 2)
print(K.two(), K().two())
try:
    partialmethod(5)
except TypeError as e:
    print(e)
