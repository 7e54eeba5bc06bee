class Event:
    def __init__(self, name, **data): self.name, self.data, self.stopped = name, data, False
    def stop(self): self.stopped = True
    def __getattr__(self, k):
        try:
            return self.__dict__["data"][k]
        except KeyError:
            raise AttributeError(k) from None
class Bus:
    def __init__(self): self.handlers, self.log = {}, []
    def on(self, pattern, *, priority=0, once=False):
        def deco(fn):
            self.handlers.setdefault(pattern, []).append([priority, len(self.log), fn, once])
            self.handlers[pattern].sort(key=lambda h: -h[0])
            return fn
        return deco
    def off(self, fn):
        for hs in self.handlers.values(): hs[:] = [h for h in hs if h[2] is not fn]
    def emit(self, name, **data):
        ev, results = Event(name, **data), []
        for pattern in (name, name.split(".")[0] + ".*", "*"):
            for h in list(self.handlers.get(pattern, ())):
                try:
                    results.append(h[2](ev))
                except Exception as e:
                    results.append(e)
                if h[3]: self.handlers[pattern].remove(h)
                if ev.stopped: return results
        return results
bus = Bus()
@bus.on("user.login", priority=1)
def greet(e): return f"hi {e.user}"
@bus.on("user.login", priority=5, once=True)
def first(e): return "first login!"
@bus.on("user.*")
def audit(e): return f"audit {e.name} {sorted(e.data)}"
@bus.on("*")
def everything(e):
    bus.log.append(e.name)
    return len(bus.log)
@bus.on("user.delete", priority=9)
def veto(e):
    if e.user == "root":
        e.stop()
        return "vetoed"
@bus.on("job.run")
def broken(e): return e.missing
print(bus.emit("user.login", user="ann"))
print(bus.emit("user.login", user="bob"))
print(bus.emit("user.delete", user="root", why="x"))
print(bus.emit("user.delete", user="eve"))
print(bus.emit("job.run"))
print(bus.emit("nothing"), bus.log)
bus.off(audit)
print(bus.emit("user.login", user="cy"), {k: len(v) for k, v in bus.handlers.items()})
