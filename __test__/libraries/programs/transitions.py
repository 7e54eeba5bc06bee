# State machines.
from transitions import Machine

class M:
    pass
m = M()
x = Machine(m, states=['a', 'b', 'c'], transitions=[{'trigger': 'go', 'source': 'a', 'dest': 'b'}, ['go', 'b', 'c']], initial='a')
m.go()
print(m.state, m.is_b())
m.go()
print(m.state)
try:
    m.go()
except Exception as e:
    print(type(e).__name__, e)
