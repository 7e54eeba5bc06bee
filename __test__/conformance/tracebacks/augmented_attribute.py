class C: pass
c = C()
c.n = 1
c.n += 1
c.m += 1
