from enum import Enum, auto
class State(Enum):
    IDLE = auto(); HAS_MONEY = auto(); VENDING = auto(); BROKEN = auto()
class Transition(Exception): pass
class Machine:
    table = {}
    def __init__(self, stock): self.state, self.stock, self.credit, self.trace = State.IDLE, dict(stock), 0, []
    @classmethod
    def on(cls, state, event):
        def deco(f): cls.table[state, event] = f; return f
        return deco
    def send(self, event, *args):
        try: action = self.table[self.state, event]
        except KeyError: raise Transition(f"{event!r} is not possible in {self.state.name}") from None
        old, new = self.state, action(self, *args)
        self.state = new or old
        self.trace.append(f"{old.name}->{self.state.name}")
        return self.state
@Machine.on(State.IDLE, "coin")
@Machine.on(State.HAS_MONEY, "coin")
def insert(m, value):
    if value not in (5, 10, 25, 100): print("rejected", value); return None
    m.credit += value
    return State.HAS_MONEY
@Machine.on(State.HAS_MONEY, "select")
def select(m, item):
    price, left = m.stock.get(item, (0, 0))
    if not left: print("sold out:", item); return
    if m.credit < price: print(f"{item} costs {price}, credit {m.credit}"); return
    m.credit -= price; m.stock[item] = (price, left - 1)
    return State.VENDING
@Machine.on(State.VENDING, "taken")
def taken(m): return State.HAS_MONEY if m.credit else State.IDLE
@Machine.on(State.HAS_MONEY, "refund")
def refund(m):
    coins = []
    for c in (100, 25, 10, 5):
        n, m.credit = divmod(m.credit, c); coins += [c] * n
    print("refund", coins)
    return State.IDLE
for s in State: Machine.table[s, "kick"] = lambda m: State.BROKEN
m = Machine({"cola": (120, 1), "gum": (35, 5)})
for event in (("coin", 100), ("select", "cola"), ("coin", 3), ("coin", 25), ("select", "cola"), ("coin", 5), ("taken",), ("select", "cola"), ("coin", 100), ("select", "gum"), ("taken",), ("refund",), ("refund",), ("kick",), ("coin", 5)):
    try: print(event, m.send(*event).name, m.credit)
    except Transition as e: print(event, "!", e)
    except TypeError as e: print(event, "?", e)
print(m.trace, m.stock, len(Machine.table))
m.send("select", "gum")
