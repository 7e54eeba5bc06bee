class Transition(Exception): pass
class State:
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        State.registry[cls.__name__] = cls()
    def enter(self, m): m.log.append(f"+{self}")
    def leave(self, m): m.log.append(f"-{self}")
    def handle(self, m, event, *args):
        h = getattr(self, "on_" + event, None)
        if h is None: raise Transition(f"{self} cannot handle {event!r}")
        return h(m, *args)
    def __str__(self): return type(self).__name__
class Idle(State):
    def on_coin(self, m, v):
        m.credit += v
        return "Paid" if m.credit >= m.price else None
class Paid(State):
    def on_coin(self, m, v): m.credit += v
    def on_select(self, m, item):
        if m.stock.get(item, 0) == 0: raise Transition(f"{item} sold out")
        m.stock[item] -= 1
        m.credit -= m.price
        return "Vending"
    def on_refund(self, m):
        m.returned, m.credit = m.credit, 0
        return "Idle"
class Vending(State):
    def enter(self, m):
        super().enter(m)
        m.queue.append(("done",))
    def on_done(self, m): return "Paid" if m.credit >= m.price else "Idle"
class Machine:
    price = 50
    def __init__(self, **stock):
        self.stock, self.credit, self.log, self.queue, self.returned = stock, 0, [], [], 0
        self.state = State.registry["Idle"]
    def send(self, event, *args):
        self.queue.append((event, *args))
        while self.queue:
            ev, *rest = self.queue.pop(0)
            new = self.state.handle(self, ev, *rest)
            if new is not None:
                self.state.leave(self)
                self.state = State.registry[new]
                self.state.enter(self)
        return self
m = Machine(cola=1, tea=5)
for step in [("coin", 20), ("select", "cola"), ("coin", 30), ("select", "cola"), ("coin", 100), ("select", "cola"), ("select", "tea"), ("refund",), ("fly",)]:
    try:
        m.send(*step)
        print(step, m.state, m.credit, m.log)
    except Transition as e:
        print(step, "!", e)
    m.log.clear()
print(m.stock, m.returned, sorted(State.registry))
table = {("even", "0"): "odd", ("even", "1"): "even", ("odd", "0"): "even", ("odd", "1"): "odd"}
def accepts(s, state="even"):
    for c in s: state = table[state, c]
    return state == "even"
print([accepts(f"{n:b}") for n in range(10)])
def lights():
    order, i = ["green", "yellow", "red"], 0
    while True:
        cmd = yield order[i]
        if cmd == "reset": i = 0
        elif cmd == "stop": return f"stopped at {order[i]}"
        else: i = (i + (cmd or 1)) % 3
g = lights()
print(next(g), next(g), g.send(2), g.send("reset"), next(g))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)
