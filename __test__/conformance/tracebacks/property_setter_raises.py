class T:
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("below absolute zero")
        self._c = v
t = T()
t.c = 20
print(t.c)
t.c = -300
